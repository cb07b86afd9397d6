-- A decision other than acceptance needs a reason: without "IS TRUE" a missing one (null) passed.
ALTER TABLE "sign_off"
  DROP CONSTRAINT "sign_off_reason",
  ADD CONSTRAINT "sign_off_reason" CHECK ((decision = 'accepted' OR btrim(reason) <> '') IS TRUE);
