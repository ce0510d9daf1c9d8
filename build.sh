#!/bin/bash
# The one door: every way to build, run and test the project is a word of this script.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat <<'END'
usage: ./build.sh WORD

  run [PROBLEM]   solve the problem, or work through the samples
  serve [PORT]    serve the page with the widget on loopback and open it
  test            install what the tests need and run all of them
  bench           print the project's figures beside their limits; with YANSUAN_DATA=FOLDER also those on the labelled texts in it
  build           fill dist/
  check           format, vet, generated code, import directions, size budget
  size            the sizes of what is shipped
  release         build and pack everything with its checksums
END
}

budget=1500000 # bytes of yansuan.wasm.br

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
  # For the size: nothing inlined, the older collector, no write barriers outside the runtime, and checks for nil
  # pointers in our own packages only. The snapshot makes up for the barriers: it turns on the collector that
  # stops everything else while it marks.
  local lean="-l -wb=false"
  GOOS=wasip1 GOARCH=wasm GOEXPERIMENT=nogreenteagc go build -buildmode=c-shared -trimpath -buildvcs=false \
    -ldflags="-s -w -buildid=" -gcflags="all=$lean" -gcflags="std=$lean -d=disablenil" \
    -gcflags="github.com/yuin/...=$lean -d=disablenil" -gcflags="github.com/alecthomas/...=$lean -d=disablenil" \
    -gcflags="runtime=-l -d=disablenil" -o .cache/raw.wasm ./wasm
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

site() {
  modules site
  (cd site && npm run --silent build)
}

# generated writes what is generated from Go sources into the folder $1.
generated() {
  modules wasm/js
  mkdir -p "$1"
  go run ./wasm/schema >"$1/schema.json"
  node wasm/js/generate.mjs "$1/schema.json" "$1/messages.d.ts"
}

do_build() {
  note "the module"
  module
  note "the command"
  command_line
  note "the npm package"
  generated .cache/generated
  cp .cache/generated/schema.json wasm/js/schema.json
  cp .cache/generated/messages.d.ts wasm/js/src/messages.d.ts
  package
  note "the widget, the page and the extension"
  site
}

# tools installs what building needs beyond Go.
tools() {
  need node nodejs npm
  need npm npm
}

do_run() {
  note "the command"
  command_line
  if [ $# -eq 0 ]; then
    dist/yansuan samples
  else
    dist/yansuan solve "$@"
  fi
}

do_serve() {
  tools
  local newer=all
  [ ! -f dist/site/index.html ] || newer=$(find parser checker solver wasm site go.mod -newer dist/site/index.html -type f -not -path '*/node_modules/*' -print -quit)
  [ -z "$newer" ] || do_build
  exec node wasm/js/test/serve.mjs dist/site "$@"
}

do_size() {
  [ -f dist/yansuan.wasm.br ] || { tools && module; }
  for f in dist/yansuan.wasm dist/yansuan.wasm.br dist/yansuan dist/npm/browser.js dist/npm/worker.js dist/npm/node.js dist/widget/yansuan-checker.js dist/site/page.js; do
    [ ! -f "$f" ] || printf '%10d  %s\n' "$(stat -c %s "$f")" "$f"
  done
  printf '%10d  budget of dist/yansuan.wasm.br\n' "$budget"
  within_budget
}

# directions fails where a package knows one that comes after it, or where the
# module reaches what has no place in it.
directions() {
  local here=github.com/yansuan/yansuan bad=0 from to hits
  # forbid FROM TO: no package under FROM may depend on one under TO.
  forbid() {
    from=$1 to=$2
    hits=$(go list -deps "./$from/..." | grep -E "^$here/$to(/|\$)" || true)
    [ -z "$hits" ] || { printf '%s depends on %s:\n%s\n' "$from" "$to" "$hits" >&2; bad=1; }
  }
  forbid parser checker
  forbid parser solver
  forbid parser wasm
  forbid checker solver
  forbid checker wasm
  forbid solver wasm
  hits=$(go list -f '{{join .Imports "\n"}}' ./checker/recheck | grep -E '\.' | grep -v '^math/big$' || true)
  [ -z "$hits" ] || { printf 'checker/recheck imports:\n%s\n' "$hits" >&2; bad=1; }

  # What the module reaches: no network, no files, no clock, no goroutines of ours.
  local ours
  ours=$(GOOS=wasip1 GOARCH=wasm go list -deps ./wasm | grep "^$here" | sort)
  hits=$(GOOS=wasip1 GOARCH=wasm go list -deps ./wasm | grep -E '^(net|net/http|os/exec|crypto/.*|log|testing)$' || true)
  [ -z "$hits" ] || { printf 'the module reaches:\n%s\n' "$hits" >&2; bad=1; }
  # shellcheck disable=SC2086
  hits=$(GOOS=wasip1 GOARCH=wasm go list -f '{{$p := .ImportPath}}{{range .Imports}}{{$p}} imports {{.}}{{"\n"}}{{end}}' $ours |
    grep -E ' imports (os|time|net|net/http|math/rand|math/rand/v2|sync/atomic|context|io/fs|syscall|unsafe)$' |
    grep -v "^$here/wasm imports unsafe\$" || true)
  [ -z "$hits" ] || { printf 'the module is to have no clock, files, network or threads:\n%s\n' "$hits" >&2; bad=1; }
  local folders
  # shellcheck disable=SC2086
  folders=$(GOOS=wasip1 GOARCH=wasm go list -f '{{range .GoFiles}}{{$.Dir}}/{{.}}{{"\n"}}{{end}}' $ours)
  # shellcheck disable=SC2086
  hits=$(grep -nE '^\s*(go (func\(|[a-zA-Z_.]+\()|select \{)' $folders || true)
  [ -z "$hits" ] || { printf 'goroutines in what the module reaches:\n%s\n' "$hits" >&2; bad=1; }
  return $bad
}

# sources fails where what is committed is not formatted, tidy or current.
sources() {
  local bad=0 hits
  note "format"
  hits=$(find . -name '*.go' -not -path '*/node_modules/*' -not -path './.cache/*' -exec gofmt -l {} +)
  [ -z "$hits" ] || { echo "not formatted: $hits" >&2; bad=1; }
  note "modules"
  go mod tidy -diff || { echo "run go mod tidy" >&2; bad=1; }
  note "generated code"
  generated .cache/generated
  diff -u wasm/js/schema.json .cache/generated/schema.json || { echo "run ./build.sh build and commit wasm/js/schema.json" >&2; bad=1; }
  diff -u wasm/js/src/messages.d.ts .cache/generated/messages.d.ts || { echo "run ./build.sh build and commit wasm/js/src/messages.d.ts" >&2; bad=1; }
  return $bad
}

do_check() {
  tools
  local bad=0
  sources || bad=1
  note "vet"
  go vet ./... || bad=1
  GOOS=wasip1 GOARCH=wasm go vet ./wasm || bad=1
  note "import directions"
  directions || bad=1
  note "size"
  module || bad=1
  return $bad
}

do_test() {
  tools
  need chromium chromium
  sources
  note "build"
  do_build
  note "go vet"
  go vet ./...
  note "go test"
  YANSUAN_WASM=$PWD/dist/yansuan.wasm go test ./...
  go test ./wasm/conformance -run TestNative -count=1 -args -expanded "$PWD/.cache/conformance.jsonl"
  note "node tests: the npm package in Node and in Chromium"
  node --test --test-reporter=spec wasm/js/test/*.test.mjs
  note "node tests: the widget, the page and the extension"
  (cd site && npm test --silent)
  note "import directions"
  directions
  note "size"
  do_size
  note "all tests passed"
}

# benchmarks runs the benchmarks of the packages and prints their lines alone, unless one fails.
benchmarks() {
  mkdir -p .cache
  if go test -run '^$' -bench . -benchtime "${BENCHTIME:-0.2s}" -benchmem "$@" >.cache/bench.txt 2>&1; then
    grep -E '^(Benchmark|pkg)' .cache/bench.txt || true
  else
    cat .cache/bench.txt >&2
    return 1
  fi
}

do_bench() {
  tools
  need chromium chromium
  [ -f dist/npm/node.js ] || do_build
  local bad=0
  note "identities and their mutants"
  go test ./checker/identity -run TestIdentities -count=1 -v -timeout 30m -pairs "${PAIRS:-100000}" 2>&1 | sed 's/^ *identity_test.go:[0-9]*: //' || bad=1
  note "go benchmarks"
  benchmarks ./parser/... ./checker/... ./solver/... || bad=1
  YANSUAN_WASM=$PWD/dist/yansuan.wasm benchmarks ./wasm/... || bad=1
  note "figures and their limits"
  node wasm/js/bench/figures.mjs || bad=1
  note "beside other checkers of equality"
  modules wasm/js/bench/rivals
  node wasm/js/bench/rivals/rivals.mjs || bad=1
  if [ -n "${YANSUAN_DATA:-}" ]; then
    note "labelled texts of others"
    node wasm/js/bench/data.mjs "$YANSUAN_DATA" || bad=1
  fi
  return $bad
}

# release packs what build made; the same sources give the same bytes.
do_release() {
  tools
  rm -rf dist
  do_build
  local out=dist/release version
  version=$(node -p 'require("./wasm/js/package.json").version')
  mkdir -p "$out"
  pack() { # pack NAME FOLDER FILE...
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -C "$2" -cf - "${@:3}" | gzip -9n >"$out/$1"
  }
  pack "yansuan-$version.tgz" dist npm
  pack "yansuan-widget-$version.tar.gz" dist widget
  pack "yansuan-site-$version.tar.gz" dist site
  pack "yansuan-extension-chrome-$version.tar.gz" dist extension-chrome
  pack "yansuan-extension-firefox-$version.tar.gz" dist extension-firefox
  cp dist/yansuan.wasm dist/yansuan.wasm.br "$out/"
  for target in linux/amd64 linux/arm64 darwin/arm64 windows/amd64; do
    local name="yansuan-$version-${target/\//-}"
    [ "${target%/*}" != windows ] || name+=.exe
    CGO_ENABLED=0 GOOS=${target%/*} GOARCH=${target#*/} go build -trimpath -buildvcs=false -ldflags="-s -w -buildid=" -o "$out/$name" ./wasm/cmd/yansuan
  done
  (cd "$out" && sha256sum -- * >SHA256SUMS && cat SHA256SUMS)
}

word=${1:-}
[ $# -eq 0 ] || shift
case "$word" in
run | serve | test | bench | build | check | size | release)
  [ "$word" != build ] || tools
  "do_$word" "$@"
  ;;
-h | --help | help) usage ;;
*)
  usage >&2
  exit 2
  ;;
esac
