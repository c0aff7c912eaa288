"""Reads documents with a language model behind an OpenAI-compatible endpoint."""
