"""Prompts: loaded by name and version, hashed, filled with an article, and the schema of the answer to them."""

from extract.prompting.parts import parts
from extract.prompting.prompt import Message, Prompt, load, versions
from extract.prompting.schema import schema_faults, strict_schema
from extract.prompting.tokens import estimate, of_messages, of_schema
from extract.prompting.wire import Amendment, Answer, Probe, WireActor, WireClaim, WireEngagement, faults

__all__ = [
    "Amendment",
    "Answer",
    "Message",
    "Probe",
    "Prompt",
    "WireActor",
    "WireClaim",
    "WireEngagement",
    "estimate",
    "faults",
    "load",
    "of_messages",
    "of_schema",
    "parts",
    "schema_faults",
    "strict_schema",
    "versions",
]
