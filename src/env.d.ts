declare namespace App {
  interface Locals {
    build: import('./build/build-context.ts').BuildContext;
    /** What the pages tell of the check; made when first asked for. */
    report: () => import('./model/report/check-report.ts').CheckReport;
    findings: readonly import('./model/diagnostic.ts').Diagnostic[];
  }
}
