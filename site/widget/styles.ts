// The look: a sheet of paper with a margin for marks. Light and dark come from color-scheme alone.
import { css } from 'lit';

export const styles = css`
  :host {
    --accent: var(--yansuan-accent, light-dark(#24508f, #8fb4ee));
    --paper: var(--yansuan-paper, light-dark(#fffefb, #1e1f22));
    --ground: var(--yansuan-ground, light-dark(#f6f4ee, #161719));
    --ink: var(--yansuan-ink, light-dark(#22242a, #e7e5df));
    --soft: var(--yansuan-soft, light-dark(#62615c, #a5a39c));
    --line: var(--yansuan-line, light-dark(#e3dfd4, #35363a));
    --proved: var(--yansuan-proved, light-dark(#2a7148, #79c798));
    --refuted: var(--yansuan-refuted, light-dark(#b3261e, #ff9a8f));
    --unknown: var(--yansuan-unknown, light-dark(#7d5a0b, #e0b868));
    --serif: var(--yansuan-serif, 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Source Serif 4', Georgia, 'Noto Serif CJK SC', 'Songti SC', serif);
    --sans: var(--yansuan-sans, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif);
    --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace;
    --radius: var(--yansuan-radius, 10px);
    --margin: 3.25rem;
    display: block;
    container-type: inline-size;
    color-scheme: light dark;
    color: var(--ink);
    font: 400 1rem/1.6 var(--sans);
    text-align: start;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  .whole {
    display: grid;
    gap: 1.75rem 2.5rem;
    grid-template-columns: minmax(0, 1fr);
  }
  @container (min-width: 54rem) {
    .whole {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      align-items: start;
    }
    .desk {
      position: sticky;
      top: 1.25rem;
    }
  }

  /* The desk: what the person writes. */
  form,
  .field,
  .settings {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    gap: 1.25rem;
    margin: 0;
  }
  .field {
    gap: 0.35rem;
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75rem;
  }
  label,
  .label label {
    font-weight: 600;
    font-size: 0.9375rem;
  }
  .hint {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  textarea,
  input[type='text'],
  input[type='url'],
  input[type='password'],
  select {
    width: 100%;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    font: inherit;
    padding: 0.7rem 0.85rem;
  }
  textarea {
    font: 400 0.9375rem/1.7 var(--mono);
    resize: vertical;
    field-sizing: content;
    min-height: 2lh;
    max-height: 60vh;
    overflow-wrap: anywhere;
    tab-size: 2;
  }
  textarea.working {
    min-height: calc(7lh + 1.4rem);
  }
  textarea.problem {
    min-height: calc(2lh + 1.4rem);
  }
  ::placeholder {
    color: color-mix(in oklab, var(--soft) 82%, var(--paper));
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  textarea:focus-visible,
  input:focus-visible {
    outline-offset: -1px;
    border-color: var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: center;
  }
  .actions .samples {
    margin-inline-start: auto;
    width: auto;
    max-width: 13rem;
    min-width: 0;
    padding: 0.5rem 0.7rem;
    font-size: 0.875rem;
    color: var(--soft);
  }
  button {
    font: 600 0.9375rem/1.2 var(--sans);
    min-height: 2.75rem;
    padding: 0.6rem 1.35rem;
    border-radius: 999px;
    border: 1px solid var(--line);
    background: transparent;
    color: inherit;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--soft);
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: light-dark(#fff, #10151d);
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  button.link {
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 3px;
    font: inherit;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  kbd {
    font: inherit;
    font-size: 0.75rem;
    color: var(--soft);
  }
  details.model {
    border-top: 1px solid var(--line);
    padding-top: 0.9rem;
    font-size: 0.9375rem;
  }
  details.model > summary {
    cursor: pointer;
    color: var(--soft);
    list-style-position: outside;
    margin-inline-start: 1.1rem;
  }
  details.model > summary b {
    color: var(--ink);
    font-weight: 600;
  }
  .settings {
    gap: 0.9rem;
    padding-top: 0.9rem;
  }
  .settings p {
    margin: 0;
  }
  .settings input:not([type='checkbox']) {
    padding: 0.5rem 0.7rem;
    font-size: 0.9375rem;
  }
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.6rem;
    align-items: start;
  }
  .tick input {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0.25rem 0 0;
    accent-color: var(--accent);
  }
  .tick .hint {
    grid-column: 2;
  }

  /* The sheet: the working, typeset, with marks in its margin. */
  .sheet {
    position: relative;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    min-height: 12rem;
    padding: 1.6rem 1.75rem 1.75rem 0;
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.04), 0 8px 28px -18px rgb(0 0 0 / 0.25);
    font-family: var(--serif);
    font-size: 1.0625rem;
  }
  .sheet::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--margin);
    width: 1px;
    background: light-dark(#ecc9c4, #57332f);
  }
  .head,
  .body,
  .goal,
  .foot,
  .empty {
    margin-inline-start: calc(var(--margin) + 1.35rem);
  }
  .empty {
    color: var(--soft);
    max-width: 26em;
    margin-block: 0;
  }
  .head {
    margin-bottom: 1.15rem;
  }
  .head h2 {
    margin: 0;
    font: 600 1.375rem/1.3 var(--serif);
    text-wrap: balance;
  }
  .head h2 .link {
    font: 400 0.9375rem/1.4 var(--sans);
    margin-inline-start: 0.6rem;
  }
  .trouble .head {
    margin-inline-start: 0;
  }
  .head h2.draft {
    font: 600 0.8125rem/1.4 var(--sans);
    color: var(--soft);
  }
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.9rem;
    margin: 0.5rem 0 0;
    font: 400 0.875rem/1.5 var(--sans);
    color: var(--soft);
  }
  .bar {
    width: 7.5rem;
    height: 5px;
    flex: none;
  }
  .bar .proved {
    fill: var(--proved);
  }
  .bar .refuted {
    fill: var(--refuted);
  }
  .bar .unknown {
    fill: var(--unknown);
    opacity: 0.45;
  }
  .goal {
    margin-bottom: 1.25rem;
    padding-bottom: 1rem;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .eyebrow {
    margin: 0 0 0.15rem;
    font: 600 0.8125rem/1.5 var(--sans);
    color: var(--soft);
  }

  .steps {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .step {
    display: grid;
    grid-template-columns: var(--margin) minmax(0, 1fr);
    padding-block: 0.5rem;
    scroll-margin-top: 2rem;
    border-radius: 0 6px 6px 0;
  }
  .step:focus-visible {
    outline-offset: -2px;
  }
  .mark {
    grid-row: 1;
    align-self: start;
    justify-self: center;
    width: 1.75rem;
    height: 1.75rem;
    color: var(--soft);
  }
  .mark svg {
    display: block;
    width: 100%;
    height: 100%;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .proved > .mark,
  .verdict.proved {
    color: var(--proved);
  }
  .refuted > .mark,
  .verdict.refuted {
    color: var(--refuted);
  }
  .unknown > .mark,
  .verdict.unknown {
    color: var(--unknown);
  }
  .row {
    grid-column: 2;
    display: flex;
    align-items: first baseline;
    padding-inline-start: 1.35rem;
  }
  .said {
    flex: 1 1 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .said p,
  .said pre {
    margin: 0;
    min-height: 1.6em;
  }
  .said p {
    overflow-x: auto;
    overflow-y: hidden;
    padding-block: 2px;
  }
  .said p + p {
    margin-top: 0.3rem;
  }
  .said .heading {
    font-weight: 650;
  }
  .said .item {
    padding-inline-start: 1.1em;
    text-indent: -1.1em;
  }
  .said .item::before {
    content: '•';
    display: inline-block;
    width: 1.1em;
    text-indent: 0;
    color: var(--soft);
  }
  .said pre,
  .said code {
    font: 0.9em/1.5 var(--mono);
    white-space: pre-wrap;
  }
  .pending {
    color: var(--soft);
  }
  .verdict {
    flex: none;
    margin-inline-start: auto;
    padding-inline-start: 1rem;
    font: 600 0.8125rem/1.6 var(--sans);
    color: var(--soft);
    white-space: nowrap;
  }
  button.verdict {
    min-height: 1.75rem;
    padding: 0.1rem 0.6rem 0.1rem 0.7rem;
    margin: 0 -0.6rem 0 auto;
    border: 0;
    border-radius: 6px;
  }
  button.verdict:hover {
    background: color-mix(in oklab, currentColor 9%, transparent);
  }
  button.verdict::after {
    content: '';
    display: inline-block;
    width: 0.38em;
    height: 0.38em;
    margin-inline-start: 0.5em;
    vertical-align: 0.16em;
    border: solid currentColor;
    border-width: 0 1.6px 1.6px 0;
    transform: rotate(45deg);
  }
  button.verdict[aria-expanded='true']::after {
    transform: rotate(-135deg) translate(-0.15em, -0.15em);
  }
  .notes {
    grid-column: 2;
    padding-inline-start: 1.35rem;
    display: grid;
  }
  .notes > * {
    margin: 0.3rem 0 0.1rem;
  }
  .notes > .note.refuted {
    margin-block: 0.55rem 0.35rem;
  }
  .note {
    font: 400 0.9375rem/1.6 var(--sans);
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .note p {
    margin: 0;
  }
  .note p + p {
    margin-top: 0.25rem;
  }
  .note.refuted {
    color: var(--ink);
    background: color-mix(in oklab, var(--refuted) 7%, transparent);
    border-radius: 8px;
    padding: 0.7rem 0.95rem;
  }
  .note .name {
    font-weight: 600;
  }
  .note.refuted .name {
    color: var(--refuted);
  }
  .note .tex {
    font-size: 0.97em;
  }
  .which {
    font-family: var(--serif);
    color: var(--ink);
  }

  .withdrawn {
    margin-top: 0.6rem;
  }
  .withdrawn > summary {
    margin-inline-start: calc(var(--margin) + 1.35rem);
    font: 400 0.9375rem/1.6 var(--sans);
    color: var(--soft);
    cursor: pointer;
  }
  .tex.display {
    display: block;
    margin-block: 0.1rem;
    overflow-x: auto;
    overflow-y: hidden;
    padding-block: 0.1rem;
  }
  .tex.display .katex-display {
    margin: 0;
    text-align: start;
  }
  .tex.display .katex-display > .katex {
    text-align: start;
  }
  .tex .katex {
    font-size: 1.08em;
  }
  .tex.source {
    font: 0.88em/1.5 var(--mono);
  }
  .claim.refuted {
    text-decoration: none;
    background: linear-gradient(var(--refuted), var(--refuted)) 0 100% / 100% 1.5px no-repeat;
    padding-bottom: 2px;
  }
  .foot {
    margin-top: 1.4rem;
    padding-top: 1.1rem;
    border-top: 1px solid var(--line);
  }
  .answer {
    font-size: 1.1875rem;
    margin: 0;
    overflow-x: auto;
    overflow-y: hidden;
  }
  .second {
    margin-top: 1.6rem;
  }
  .second h3 {
    margin: 0;
    font: 600 1.125rem/1.4 var(--serif);
  }
  .second .note {
    margin: 0.2rem 0 0;
  }
  .route p {
    margin: 0;
  }
  .second ul {
    margin-top: 0.5rem;
  }
  .route > p:first-child {
    font: 400 1rem/1.6 var(--sans);
  }
  .trouble {
    font: 400 0.9375rem/1.6 var(--sans);
  }
  .trouble p {
    margin: 0 0 0.4rem;
  }
  .trouble code {
    font: 0.8125rem/1.5 var(--mono);
    color: var(--soft);
  }
  .status {
    min-height: 1.5rem;
    margin: 0;
    font: 400 0.875rem/1.5 var(--sans);
    color: var(--soft);
  }
  button.late {
    animation: appear 0.4s step-end backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .busy {
    position: absolute;
    inset: 0 0 auto 0;
    height: 3px;
    overflow: hidden;
    border-radius: var(--radius) var(--radius) 0 0;
  }
  .busy::after {
    content: '';
    display: block;
    height: 100%;
    width: 30%;
    background: var(--accent);
    animation: run 1.4s ease-in-out infinite;
  }
  @keyframes run {
    from {
      transform: translateX(-100%);
    }
    to {
      transform: translateX(440%);
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @container (max-width: 34rem) {
    .sheet {
      --margin: 2.35rem;
      padding-inline-end: 1rem;
      font-size: 1rem;
    }
    .head,
    .body,
    .goal,
    .foot,
    .empty,
    .withdrawn > summary {
      margin-inline-start: calc(var(--margin) + 0.9rem);
    }
    .row {
      flex-wrap: wrap;
    }
    .said {
      flex: 0 1 auto;
      max-width: 100%;
    }
    .row,
    .notes {
      padding-inline-start: 0.9rem;
    }
    .mark {
      width: 1.45rem;
      height: 1.45rem;
    }
    .verdict {
      padding-inline-start: 0.5rem;
    }
    .actions .samples {
      margin-inline-start: 0;
      max-width: none;
      flex: 1 1 100%;
    }
    textarea.working {
      min-height: calc(5lh + 1.4rem);
    }
    textarea {
      font-size: 1rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .busy::after {
      animation: none;
      width: 100%;
      opacity: 0.5;
    }
  }
  @media (forced-colors: active) {
    .mark svg {
      stroke: CanvasText;
    }
    .note.refuted {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .desk,
    .busy,
    .head .link {
      display: none;
    }
    .whole {
      display: block;
    }
    .sheet {
      border: 0;
      box-shadow: none;
      padding-inline-end: 0;
    }
    .step,
    .note,
    .foot {
      break-inside: avoid;
    }
    button.verdict::after {
      display: none;
    }
  }
`;
