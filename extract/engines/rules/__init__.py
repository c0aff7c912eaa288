"""Reads documents by rules and lexicons alone: deterministic, no model, no network."""
