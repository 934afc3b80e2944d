-- What is looked for comes in one form of digits, letters and signs, and so does what it is looked for in.
UPDATE "matters" SET "search" = normalize("search", NFKC) WHERE "search" IS NOT NFKC NORMALIZED;
