declare namespace App {
  interface Locals {
    build: import('./build-context.ts').BuildContext;
    findings: readonly import('./model/diagnostic.ts').Diagnostic[];
  }
}
