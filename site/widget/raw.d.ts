declare module '*?raw' {
  const text: string;
  export default text;
}

// The defining module as it lies beside a built page.
declare module '*/widget/define.js';
