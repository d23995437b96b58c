/** The process lives. Says nothing about the database: a restart would not mend that. */
export function GET() {
  return Response.json({ alive: true }, { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
