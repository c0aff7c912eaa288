"""Results that other programs read: tidy tables, GeoJSON, ACLED and UCDP columns."""
