-- An import writes the prices, terms and bundles of a version before the version itself, which then is there whole and on sale at
-- once: parts of a version that is on sale could not be added. Who defers nothing is checked at once, as before.
alter table "offerings" alter constraint "offerings_head_version_id_offering_versions_id_fk" deferrable initially immediate;
--> statement-breakpoint
alter table "offering_prices" alter constraint "offering_prices_offering_version_id_offering_versions_id_fk" deferrable initially immediate;
--> statement-breakpoint
alter table "offering_terms" alter constraint "offering_terms_offering_version_id_offering_versions_id_fk" deferrable initially immediate;
--> statement-breakpoint
alter table "bundle_groups" alter constraint "bundle_groups_offering_version_id_offering_versions_id_fk" deferrable initially immediate;
--> statement-breakpoint
alter table "bundle_options" alter constraint "bundle_options_offering_version_id_offering_versions_id_fk" deferrable initially immediate;
