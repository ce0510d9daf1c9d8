#!/bin/bash
# The one door: every way to build, run and test the project is a word of this script.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
usage: ./build.sh WORD

  run [PROBLEM]   solve the problem, or work through the samples
  serve [PORT]    serve the page with the widget on loopback
  test            install what the tests need and run all of them
  bench           print the project's figures beside their limits
  build           fill dist/
  check           format, vet, generated code, import directions, size budget
  size            the sizes of what is shipped
  release         build and pack everything with its checksums
END
}

budget=1900000 # bytes of yansuan.wasm.br

note() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }

# need COMMAND PACKAGE... installs Debian packages where the command is missing.
need() {
  command -v "$1" >/dev/null && return
  shift
  note "installing $*"
  local sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# modules FOLDER installs the npm packages of a folder from its lock file, once for each state of that file.
modules() {
  local stamp="$1/node_modules/.lock.sum" sum
  sum=$(sha256sum <"$1/package-lock.json")
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ] && return
  note "installing the npm packages of $1"
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error)
  echo "$sum" >"$stamp"
}

command_line() {
  mkdir -p dist
  go build -trimpath -buildvcs=false -ldflags="-s -w -buildid=" -o dist/yansuan ./wasm/cmd/yansuan
}

# module builds dist/yansuan.wasm, a snapshot of the started module, and its compressed form.
module() {
  mkdir -p dist .cache
  GOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared -trimpath -buildvcs=false -ldflags="-s -w -buildid=" -gcflags=all=-l \
    -o .cache/raw.wasm ./wasm
  go run ./wasm/snapshot .cache/raw.wasm .cache/yansuan.wasm
  # Compressing takes seconds: only what has changed.
  if ! cmp -s .cache/yansuan.wasm dist/yansuan.wasm || [ ! -f dist/yansuan.wasm.br ]; then
    cp .cache/yansuan.wasm dist/yansuan.wasm
    node wasm/js/compress.mjs dist/yansuan.wasm
  fi
  within_budget
}

within_budget() {
  local bytes
  bytes=$(stat -c %s dist/yansuan.wasm.br)
  if [ "$bytes" -gt "$budget" ]; then
    echo "yansuan.wasm.br has $bytes bytes; the budget is $budget" >&2
    return 1
  fi
}

package() {
  modules wasm/js
  node wasm/js/build.mjs dist/yansuan.wasm dist/npm
}

do_build() {
  note "the module"
  module
  note "the command"
  command_line
  note "the npm package"
  package
}

do_size() {
  [ -f dist/yansuan.wasm.br ] || module
  for f in dist/yansuan.wasm dist/yansuan.wasm.br dist/yansuan dist/npm/browser.js dist/npm/worker.js dist/npm/node.js; do
    [ ! -f "$f" ] || printf '%10d  %s\n' "$(stat -c %s "$f")" "$f"
  done
  printf '%10d  budget of dist/yansuan.wasm.br\n' "$budget"
  within_budget
}

word=${1:-}
[ $# -eq 0 ] || shift
case "$word" in
build | size) "do_$word" "$@" ;;
-h | --help | help) usage ;;
*)
  usage >&2
  exit 2
  ;;
esac
