DROP INDEX "offerings_search_trgm_idx";--> statement-breakpoint
DROP INDEX "offerings_name_idx";--> statement-breakpoint
ALTER TABLE "offerings" ADD COLUMN "search_text" text GENERATED ALWAYS AS (lower(name || ' ' || number)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "offerings_search_trgm_idx" ON "offerings" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
-- The searched text is carried along: a word that many names hold is found by walking the names in their order.
CREATE INDEX "offerings_name_idx" ON "offerings" USING btree ("name","id") INCLUDE ("search_text");
