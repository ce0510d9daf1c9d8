// The look of the sheet: paper with a margin for marks; then narrow places, printing, and what people prefer.
import { css } from 'lit';

/** The sheet, and all that depends on the medium. Comes after the desk's. */
export const sheetStyles = css`
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
  .tex .closing {
    font-family: var(--serif);
    font-size: 0.926em;
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
