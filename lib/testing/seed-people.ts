/** Puts the people of the tests into the database of DATABASE_URL, for those who build a screen before there is demo data. */
import { pool } from "@/db/client";
import { hire } from "./people";
import { monday } from "./world";

await hire(monday);
await pool.end();
