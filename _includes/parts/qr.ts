import { html, type Safe } from "../../src/render/html.ts";
import type { QrCode } from "../../src/render/qr.ts";

/** Returns a QR code as SVG. Its white ground is part of it: dark pages would make it unreadable. */
export function renderQrCode(code: QrCode, label: string): Safe {
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${code.size}v${code.size}H0z"/><path fill="#000" d="${code.path}"/></svg>`;
}
