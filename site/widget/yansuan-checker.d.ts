// The widget's own module as define.js finds it beside itself.
export * from './index.ts';
