"""Engines: each reads one document and drafts what it holds."""
