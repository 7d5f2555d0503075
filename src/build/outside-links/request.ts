/** Asks another site whether an address answers. */

/** What is known of an address. */
export type Outcome =
  | { readonly kind: "ok" }
  | { readonly kind: "gone"; readonly status: number }
  | { readonly kind: "no-host" }
  | { readonly kind: "bad-certificate" }
  /** Redirected for good to another address, which answers. */
  | { readonly kind: "moved"; readonly to: string }
  /** Nothing that the lead could do; `reason` is a clause. */
  | { readonly kind: "unknown"; readonly reason: string };

export interface RequestOptions {
  readonly userAgent: string;
  /** Milliseconds for each request. */
  readonly timeout: number;
  /** Called before each request, to wait for its turn at the host. */
  readonly waitForTurn: (url: URL) => Promise<void>;
}

const maxRedirects = 5;

/** What a server answers, or why it does not. */
type Answer =
  | { readonly ok: true; readonly status: number; readonly location: string | null }
  | { readonly ok: false; readonly outcome: Outcome };

/** Asks with HEAD, and with GET where that is refused; follows redirects. Never throws. */
export async function requestAddress(address: string, options: RequestOptions): Promise<Outcome> {
  let url = new URL(address);
  let permanent = true;
  let movedTo: URL | undefined;
  for (let step = 0; step <= maxRedirects; step++) {
    const answer = await ask(url, options);
    if (!answer.ok) return answer.outcome;
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== null) {
      if (!URL.canParse(location, url.href)) return unknown("it redirects to no address");
      permanent &&= status === 301 || status === 308;
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol)) return unknown(`it redirects to ${url.protocol}`);
      if (permanent) movedTo = url;
      continue;
    }
    if (status === 404 || status === 410) return { kind: "gone", status };
    if (status >= 400) return unknown(`it answers ${status}`);
    return movedTo === undefined ? { kind: "ok" } : { kind: "moved", to: movedTo.href };
  }
  return unknown("it redirects in a circle");
}

function unknown(reason: string): Outcome {
  return { kind: "unknown", reason };
}

async function ask(url: URL, options: RequestOptions): Promise<Answer> {
  const head = await send("HEAD", url, options);
  // Many servers refuse HEAD, or answer it with another status than GET.
  return head.ok && head.status >= 400 && head.status !== 429 ? send("GET", url, options) : head;
}

async function send(
  method: "HEAD" | "GET",
  url: URL,
  { userAgent, timeout, waitForTurn }: RequestOptions,
): Promise<Answer> {
  await waitForTurn(url);
  try {
    const response = await fetch(url, {
      method,
      redirect: "manual",
      headers: { "user-agent": userAgent, accept: "*/*" },
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return { ok: true, status: response.status, location: response.headers.get("location") };
  } catch (error) {
    return { ok: false, outcome: explainFailure(error, timeout) };
  }
}

/** Codes of Node and OpenSSL for certificates that browsers refuse. */
const certificateCodes =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET_ISSUER))/;

function explainFailure(error: unknown, timeout: number): Outcome {
  if (error instanceof Error && error.name === "TimeoutError")
    return unknown(`it did not answer within ${timeout / 1000} seconds`);
  const cause = error instanceof Error ? error.cause : undefined;
  const code =
    cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
  if (code === "ENOTFOUND") return { kind: "no-host" };
  if (certificateCodes.test(code)) return { kind: "bad-certificate" };
  return unknown(code === "" ? "the connection failed" : `the connection failed (${code})`);
}
