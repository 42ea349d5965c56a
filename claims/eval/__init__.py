"""How good the extraction is on a gold file: precision, recall, F1, the errors, and measured confidence."""
