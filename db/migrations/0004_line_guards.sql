alter table compensation_tiers add constraint compensation_tiers_plan_version_id_band_excl
  exclude using gist (plan_version_id with =, int8range(lower, upper) with &&);
--> statement-breakpoint
-- The bands of a version begin at 0, follow on each other without a gap, and the last has no end.
create function check_compensation_bands() returns trigger language plpgsql as $$
declare
  of_version uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->>
    case when tg_table_name = 'compensation_plan_versions' then 'id' else 'plan_version_id' end;
begin
  if not exists (select from compensation_plan_versions where id = of_version) then return null; end if;
  if not coalesce((select bool_and(lower = expected) and bool_or(upper is null)
      from (select lower, upper, coalesce(lag(upper) over (order by lower), 0) as expected
        from compensation_tiers where plan_version_id = of_version) bands), false) then
    raise exception 'the bands of plan version % do not cover everything from 0 on without a gap', of_version
      using errcode = 'check_violation', constraint = 'compensation_tiers_whole_check';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger compensation_tiers_whole after insert or update or delete on compensation_tiers
  deferrable initially deferred for each row execute function check_compensation_bands();
--> statement-breakpoint
create constraint trigger compensation_plan_versions_whole after insert or update on compensation_plan_versions
  deferrable initially deferred for each row execute function check_compensation_bands();
--> statement-breakpoint
-- What a published version pays by is what was promised.
create function refuse_published_plan() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'plan version % is published and does not change: draft the next one', old.n
      using errcode = 'restrict_violation', constraint = 'compensation_plan_versions_published_kept';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger compensation_plan_versions_published before update or delete on compensation_plan_versions
  for each row execute function refuse_published_plan();
--> statement-breakpoint
create function refuse_published_tier() returns trigger language plpgsql as $$
begin
  if exists (select from compensation_plan_versions where state = 'published'
      and id in (case when tg_op <> 'INSERT' then old.plan_version_id end, case when tg_op <> 'DELETE' then new.plan_version_id end)) then
    raise exception 'the plan version is published and does not change: draft the next one'
      using errcode = 'restrict_violation', constraint = 'compensation_plan_versions_published_kept';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger compensation_tiers_published before insert or update or delete on compensation_tiers
  for each row execute function refuse_published_tier();
--> statement-breakpoint
alter table plan_assignments add constraint plan_assignments_person_id_period_excl
  exclude using gist (person_id with =, daterange(valid_from, valid_until) with &&);
--> statement-breakpoint
-- Revenue shares of an agreement are its whole, once the transaction is over.
create function check_agreement_sellers() returns trigger language plpgsql as $$
declare
  of_agreement uuid := case when tg_op = 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if exists (select from agreement_sellers where agreement_id = of_agreement)
     and (select coalesce(sum(share_bps), 0) from agreement_sellers where agreement_id = of_agreement and kind = 'revenue') <> 10000 then
    raise exception 'the revenue shares of agreement % are not 100 %%', of_agreement
      using errcode = 'check_violation', constraint = 'agreement_sellers_whole_check';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger agreement_sellers_whole after insert or update or delete on agreement_sellers
  deferrable initially deferred for each row execute function check_agreement_sellers();
--> statement-breakpoint
create trigger credit_lines_append_only before update or delete on credit_lines for each row execute function refuse_change();
--> statement-breakpoint
create trigger credit_lines_no_truncate before truncate on credit_lines for each statement execute function refuse_change();
--> statement-breakpoint
create trigger credit_line_parts_append_only before update or delete on credit_line_parts for each row execute function refuse_change();
--> statement-breakpoint
create trigger credit_line_parts_no_truncate before truncate on credit_line_parts for each statement execute function refuse_change();
--> statement-breakpoint
create trigger targets_append_only before update or delete on targets for each row execute function refuse_change();
--> statement-breakpoint
create trigger targets_no_truncate before truncate on targets for each statement execute function refuse_change();
--> statement-breakpoint
-- A locked quarter takes no line; a negative line is of the same seller and deal as its original, and all of them never exceed it.
create function check_credit_line() returns trigger language plpgsql as $$
declare
  original credit_lines;
  left_over record;
begin
  perform from credit_periods where quarter = new.quarter and locked_at is null for share;
  if not found then
    raise exception 'quarter % is locked and takes no more credit', new.quarter
      using errcode = 'restrict_violation', constraint = 'credit_lines_quarter_open';
  end if;
  if new.original_id is null then return new; end if;
  perform pg_advisory_xact_lock(hashtext('credit_line:' || new.original_id));
  select * into original from credit_lines where id = new.original_id;
  if original.original_id is not null or (original.person_id, original.kind, original.agreement_id, original.currency, original.measure)
      is distinct from (new.person_id, new.kind, new.agreement_id, new.currency, new.measure) then
    raise exception 'a negative line is of the same seller and deal as its original'
      using errcode = 'check_violation', constraint = 'credit_lines_original_check';
  end if;
  select original.tcv_minor + new.tcv_minor + coalesce(sum(tcv_minor), 0) as tcv,
    original.credited_minor + new.credited_minor + coalesce(sum(credited_minor), 0) as credited,
    original.commission_minor + new.commission_minor + coalesce(sum(commission_minor), 0) as commission
    into left_over from credit_lines where original_id = new.original_id;
  if least(left_over.tcv, left_over.credited, left_over.commission) < 0 then
    raise exception 'more would be taken back than was credited'
      using errcode = 'check_violation', constraint = 'credit_lines_within_original_check';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credit_lines_check before insert on credit_lines for each row execute function check_credit_line();
--> statement-breakpoint
create function check_credit_parts() returns trigger language plpgsql as $$
declare
  of_line uuid := to_jsonb(new) ->> case when tg_table_name = 'credit_lines' then 'id' else 'credit_line_id' end;
begin
  if (select tcv_minor from credit_lines where id = of_line) is distinct from
     (select coalesce(sum(tcv_minor), 0) from credit_line_parts where credit_line_id = of_line) then
    raise exception 'the parts of credit line % do not sum to it', of_line
      using errcode = 'check_violation', constraint = 'credit_line_parts_sum_check';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger credit_lines_parts after insert on credit_lines
  deferrable initially deferred for each row execute function check_credit_parts();
--> statement-breakpoint
create constraint trigger credit_line_parts_sum after insert on credit_line_parts
  deferrable initially deferred for each row execute function check_credit_parts();
--> statement-breakpoint
-- A quarter once locked stays locked.
create function refuse_unlocked_quarter() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.locked_at is not null then
    raise exception 'quarter % is kept as it is', old.quarter using errcode = 'restrict_violation', constraint = 'credit_periods_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credit_periods_kept before update or delete on credit_periods for each row execute function refuse_unlocked_quarter();

--> statement-breakpoint
-- Items that came before prices were pinned: what was agreed is what more or fewer of them are priced by.
update product_order_items set
  agreed = agreed || jsonb_build_object('termMinor', (agreed->>'oneTimeMinor')::bigint + (agreed->>'monthlyMinor')::bigint * (agreed->>'termMonths')::bigint),
  pricing = jsonb_build_object('source', 'agreement', 'quantity', quantity, 'charges', '[]'::jsonb, 'totals', jsonb_build_object(
    'oneTimeMinor', (agreed->>'oneTimeMinor')::bigint, 'monthlyMinor', (agreed->>'monthlyMinor')::bigint,
    'termMinor', (agreed->>'oneTimeMinor')::bigint + (agreed->>'monthlyMinor')::bigint * (agreed->>'termMonths')::bigint)),
  requested_on = (select o.requested_on from product_orders o where o.id = product_order_items.order_id),
  started_at = case when state <> 'acknowledged' then changed_at end;
--> statement-breakpoint
update product_orders o set
  state_since = changed_at,
  path = case when state in ('acknowledged', 'rejected') then state else 'acknowledged>' || case when state = 'in_progress' then state else 'in_progress>' || state end end,
  started_at = (select min(i.started_at) from product_order_items i where i.order_id = o.id),
  end_cause = case when state = 'rejected' then 'inconsistent' when state in ('failed', 'partial') then 'not_feasible' end,
  gap_days = (select extract(day from o.received_at - max(p.received_at))::int from product_orders p
    where p.organisation_id = o.organisation_id and p.received_at < o.received_at);
--> statement-breakpoint
create trigger purchase_stages_append_only before update or delete on purchase_stages for each row execute function refuse_change();
--> statement-breakpoint
create trigger purchase_stages_no_truncate before truncate on purchase_stages for each statement execute function refuse_change();
--> statement-breakpoint
create trigger purchase_sign_offs_append_only before update or delete on purchase_sign_offs for each row execute function refuse_change();
--> statement-breakpoint
create trigger purchase_sign_offs_no_truncate before truncate on purchase_sign_offs for each statement execute function refuse_change();

--> statement-breakpoint
create trigger destination_probes_append_only before update or delete on destination_probes for each row execute function refuse_change();
--> statement-breakpoint
create trigger destination_probes_no_truncate before truncate on destination_probes for each statement execute function refuse_change();
--> statement-breakpoint
alter table readiness_overrides add constraint readiness_overrides_cell_id_kind_excl
  exclude using gist (cell_id with =, kind with =, tstzrange(given_at, least(lifted_at, ends_at)) with &&);
--> statement-breakpoint
-- An override stays as it was given; lifting it is all that may be added, once.
create function refuse_changed_override() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.lifted_at is not null
     or (to_jsonb(new) - 'lifted_at' - 'lifted_by') is distinct from (to_jsonb(old) - 'lifted_at' - 'lifted_by') then
    raise exception 'an override is kept as it was given' using errcode = 'restrict_violation', constraint = 'readiness_overrides_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger readiness_overrides_kept before update or delete on readiness_overrides
  for each row execute function refuse_changed_override();
--> statement-breakpoint
-- What was published is what people worked by: only its state goes on, and never back.
create function refuse_changed_guide() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return case when tg_op = 'DELETE' then old else new end; end if;
  if tg_op = 'DELETE' or new.state = 'draft' or (old.state <> 'published' and new.state <> old.state)
     or (to_jsonb(new) - 'state' - 'ended_at' - 'version' - 'changed_at')
        is distinct from (to_jsonb(old) - 'state' - 'ended_at' - 'version' - 'changed_at') then
    raise exception 'guide version % was published and does not change: start the next one', old.n
      using errcode = 'restrict_violation', constraint = 'guide_versions_published_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger guide_versions_published before update or delete on guide_versions
  for each row execute function refuse_changed_guide();
--> statement-breakpoint
alter table purchasing_certificates add constraint purchasing_certificates_person_id_form_excl
  exclude using gist (person_id with =, form with =, daterange(valid_from, valid_until) with &&);
--> statement-breakpoint
alter table purchasing_duties add constraint purchasing_duties_person_id_form_excl
  exclude using gist (person_id with =, form with =, daterange(valid_from, valid_until) with &&);
--> statement-breakpoint
-- Nobody is put on duty for a day on which they are not certified. A certificate that ends later counts at once where it is read.
create function check_certified_duty() returns trigger language plpgsql as $$
begin
  perform from purchasing_certificates where person_id = new.person_id and form = new.form for share;
  if not coalesce((select range_agg(daterange(valid_from, valid_until)) from purchasing_certificates
      where person_id = new.person_id and form = new.form) @> daterange(new.valid_from, new.valid_until), false)
     and new.valid_until > new.valid_from then
    raise exception 'a duty is given only for days with a certificate'
      using errcode = 'check_violation', constraint = 'purchasing_duties_certified_check';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger purchasing_duties_certified before insert on purchasing_duties
  for each row execute function check_certified_duty();

--> statement-breakpoint
-- What is new does not go to a closed site: whoever closes one waits for what is being written to it, and the other way round.
create function refuse_closed_site() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  if new.site_id is null or (tg_op = 'UPDATE' and new.site_id is not distinct from old.site_id) then return new; end if;
  select closed_at into closed from sites where id = new.site_id for key share;
  if closed is not null then
    raise exception 'the site is closed' using errcode = '23514', constraint = 'sites_closed_at_check';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger agreement_order_lines_site before insert or update on agreement_order_lines for each row execute function refuse_closed_site();
--> statement-breakpoint
create trigger product_order_items_site before insert or update on product_order_items for each row execute function refuse_closed_site();

