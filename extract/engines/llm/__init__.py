"""Reads documents with a language model behind an OpenAI-compatible endpoint, or a provider that instructor knows.

Importing this package loads nothing heavy; the model libraries come in with the first request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.engines.llm.engine import LLMEngine

__all__ = ["LLMEngine"]


def __getattr__(name: str) -> Any:
    if name == "LLMEngine":
        from extract.engines.llm.engine import LLMEngine

        return LLMEngine
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
