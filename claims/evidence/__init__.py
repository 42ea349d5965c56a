"""Evidence: the sources that claims are held against, read from files (``claims.evidence.reading``)."""
