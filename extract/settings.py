"""One frozen Settings: files and the environment are read once, here and nowhere else.

Order of precedence: values given in Python or on the command line, then `EXTRACT_…` variables (and `OPENAI_API_KEY`,
`OPENAI_BASE_URL`), then `extract.toml` in the current folder, then the defaults.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from extract import resources
from extract.errors import ConfigError

CONFIG_FILE = "extract.toml"
PREFIX = "EXTRACT_"

FallbackPolicy = Literal["rules", "fail", "skip", "wait"]
CacheMode = Literal["on", "refresh", "off", "offline"]
COLUMN_FIELDS = ("id", "title", "url", "source", "published", "text")
"""What a column of a table can hold."""

AnswerMode = Literal["auto", "json_schema", "tools", "json_object", "plain"]
WireName = Literal["direct", "openai"]


class Settings(BaseModel):
    """Everything that can be set for a run; a field's name in capitals after EXTRACT_ is its variable."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # rules
    lexicons: tuple[Path, ...] = Field(
        default=(), description="Extra lexicon files or folders, read after the shipped ones."
    )

    # model
    model: str | None = Field(
        default=None, description="Model name, or provider/name; null: no model is configured."
    )
    base_url: str | None = Field(default=None, description="Endpoint; null: the provider's own.")
    api_key: SecretStr | None = Field(
        default=None, description="Key; null: none (servers on loopback need none)."
    )
    prompt: str = Field(
        default="engagements", description="Prompt to use, with or without a version: engagements/v1."
    )
    timeout: float = Field(default=90.0, gt=0, description="Seconds for one request.")
    deadline: float = Field(
        default=600.0, gt=0, description="Seconds for one document, all attempts together."
    )
    attempts: int = Field(default=3, ge=1, description="Answers asked for at most until one is valid.")
    retries: int = Field(
        default=4, ge=0, description="Times a request is sent again after a passing fault of the server."
    )
    backoff: float = Field(
        default=0.5, ge=0, description="Seconds before the first repeat; doubles, with jitter; 0: none."
    )
    mode: AnswerMode = Field(
        default="auto", description="How the answer's form is asked for; auto: one probe finds out."
    )
    wire: WireName = Field(
        default="direct",
        description="Who sends requests: our own client, or the openai package as configured.",
    )
    concurrency: int = Field(default=16, ge=1, description="Requests in flight at most.")
    answer_tokens: int = Field(
        default=8000, ge=16, description="Token limit of one answer; doubled once if cut off."
    )
    context_tokens: int = Field(
        default=24000, ge=1000, description="Articles above this many tokens are read in parts."
    )
    audit: bool = Field(default=True, description="Ask once about figures that no claim accounts for.")
    max_cost: float | None = Field(default=None, ge=0, description="US dollars for a run; null: no limit.")
    max_tokens: int | None = Field(default=None, ge=0, description="Tokens for a run; null: no limit.")
    prices: Path | None = Field(default=None, description="Price table (TOML); null: the shipped one.")
    fallback: FallbackPolicy = Field(
        default="rules", description="What happens to a document the model cannot do."
    )

    # cache
    cache: CacheMode = "on"
    cache_dir: Path | None = Field(
        default=None, description="Folder of the response cache; null: cache_home()/responses."
    )

    # readers
    max_bytes: int = Field(
        default=64_000_000, ge=1, description="A larger file (for line tables: a longer line) is refused."
    )
    max_chars: int = Field(default=2_000_000, ge=1, description="A document with a longer text is refused.")
    columns: dict[str, str] = Field(
        default_factory=dict, description="Column of a table for a field: {'text': 'body'}."
    )

    # jobs
    workers: int = Field(default=1, ge=1, description="Processes for the rule engine.")

    @field_validator("base_url")
    @classmethod
    def _base_url_is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not value.lower().startswith(("http://", "https://")):
            raise ValueError(f"'{value}' is no address; it begins with http:// or https://")
        return value

    @property
    def responses(self) -> Path:
        """The folder of the response cache."""
        return self.cache_dir or resources.cache_home() / "responses"

    @classmethod
    def load(cls, overrides: Mapping[str, Any] | None = None, *, folder: Path | None = None) -> Self:
        """Builds the settings from file, environment and `overrides` (None values are left out).

        Raises ConfigError that names the setting.
        """
        merged: dict[str, Any] = {}
        merged.update(_from_file((folder or Path.cwd()) / CONFIG_FILE))
        merged.update(_from_environment(os.environ, cls))
        merged.update({k: v for k, v in (overrides or {}).items() if v is not None})
        try:
            made = cls.model_validate(merged)
        except ValidationError as e:
            first = e.errors()[0]
            name = ".".join(str(p) for p in first["loc"])
            if first["type"] == "extra_forbidden":
                raise ConfigError(_no_such_setting(name, cls)) from None
            raise ConfigError(f"setting '{name}': {_message(first)}.") from None
        for field in made.columns:
            if field not in COLUMN_FIELDS:
                choice = ", ".join(COLUMN_FIELDS)
                raise ConfigError(
                    f"setting 'columns': '{field}' is no field of a document; choose from {choice}."
                )
        return made


def _message(error: Any) -> str:
    """Gives a fault in words, without what pydantic puts before our own and without changing a name's case."""
    said = str(error["msg"]).removeprefix("Value error, ")
    return said[:1].lower() + said[1:]


def _no_such_setting(name: str, cls: type[BaseModel]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, cls.model_fields, 1)
    return f"there is no setting '{name}'" + (f"; did you mean '{close[0]}'?" if close else ".")


def _from_file(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ConfigError(f"{path}: not readable as TOML ({e}).") from None


def _from_environment(env: Mapping[str, str], cls: type[BaseModel]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for ours, theirs in (("api_key", "OPENAI_API_KEY"), ("base_url", "OPENAI_BASE_URL")):
        if env.get(theirs):
            found[ours] = env[theirs]
    for name in cls.model_fields:
        value = env.get(PREFIX + name.upper())
        if value is None or value == "":
            continue
        found[name] = _listed(name, value)
    return found


def _listed(name: str, value: str) -> Any:
    """Turns a variable's text into what its field takes: lexicons are a path list, columns a list of field=column."""
    if name == "lexicons":
        return tuple(Path(p) for p in value.split(os.pathsep) if p)
    if name == "columns":
        pairs = [pair.partition("=") for pair in value.split(",") if pair]
        if not all(equals for _, equals, _ in pairs):
            raise ConfigError(f"EXTRACT_COLUMNS takes FIELD=COLUMN,…, as text=body, and not '{value}'.")
        return {field.strip(): column.strip() for field, _, column in pairs}
    return value
