import { readiness } from "@/lib/platform/readiness";

/** Whether a balancer should send requests here. */
export async function GET() {
  const answer = await readiness();
  return Response.json(answer, { status: answer.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
