// The look of the element and its fields. Light and dark come from color-scheme alone.
import { css } from 'lit';

/** The element itself and the desk with its fields. */
export const deskStyles = css`
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
`;
