"""ClaimReview, schema.org's markup of a fact-check: reading others', writing our own."""
