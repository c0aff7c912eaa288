"""The names of providers: where a model's requests go, with which key, and which package has to carry them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from typing import NamedTuple
from urllib.parse import urlsplit

from extract.errors import ConfigError
from extract.settings import Settings


class Provider(NamedTuple):
    """An OpenAI-compatible endpoint that a model name may begin with."""

    base_url: str
    key_variable: str | None


PROVIDERS: Mapping[str, Provider] = {
    "openai": Provider("https://api.openai.com/v1", "OPENAI_API_KEY"),
    "google": Provider("https://generativelanguage.googleapis.com/v1beta/openai/", "GOOGLE_API_KEY"),
    "mistral": Provider("https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    "groq": Provider("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
    "deepseek": Provider("https://api.deepseek.com", "DEEPSEEK_API_KEY"),
    "openrouter": Provider("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
    "together": Provider("https://api.together.xyz/v1", "TOGETHER_API_KEY"),
    "fireworks": Provider("https://api.fireworks.ai/inference/v1", "FIREWORKS_API_KEY"),
    "ollama": Provider("http://localhost:11434/v1", None),
}
"""First parts of a model name whose endpoint speaks as OpenAI's does: no package of the provider is needed."""


class Native(NamedTuple):
    """A provider that is reached through instructor and the provider's own package.

    `module` is imported, `package` installed; any one of `key_variables` holds its key (none: it has its own ways).
    """

    module: str
    package: str
    key_variables: tuple[str, ...]


NATIVE: Mapping[str, Native] = {
    # Anthropic's OpenAI-compatible endpoint takes no schema: the form of an answer is enforced by its own alone.
    "anthropic": Native("anthropic", "anthropic", ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN")),
    "azure_openai": Native("openai", "openai", ("AZURE_OPENAI_API_KEY",)),
    "bedrock": Native("boto3", "boto3", ()),
    "cerebras": Native("cerebras.cloud.sdk", "cerebras-cloud-sdk", ("CEREBRAS_API_KEY",)),
    "cohere": Native("cohere", "cohere", ("CO_API_KEY", "COHERE_API_KEY")),
    "databricks": Native("openai", "openai", ("DATABRICKS_TOKEN", "DATABRICKS_API_KEY")),
    "litellm": Native("litellm", "litellm", ()),
    "perplexity": Native("openai", "openai", ("PERPLEXITY_API_KEY",)),
    "vertexai": Native("google.genai", "google-genai", ()),
    "writer": Native("writerai", "writer-sdk", ("WRITER_API_KEY",)),
    "xai": Native("xai_sdk", "xai-sdk", ("XAI_API_KEY",)),
}
"""First parts of a model name that go through `instructor.from_provider`."""

LOCAL = frozenset({"ollama"})
"""Providers that are a program of one's own: with an endpoint given, the first part still only says what serves."""


class Target(NamedTuple):
    """Where requests go. `key` None: there is none, and one is needed. `native`: see NATIVE; `base_url` is then empty.

    `model` is the name that is sent and hashed; with its provider for a native one.
    """

    model: str
    base_url: str
    key: str | None
    native: bool = False
    key_variable: str = "OPENAI_API_KEY"


def target_of(model: str, settings: Settings) -> Target:
    """Works out endpoint, model name and key from the settings and the provider that a model name begins with.

    With an endpoint of one's own a name is sent as it is, for gateways and servers have names with slashes; but
    "ollama/…", and a provider's name before its own endpoint, are taken off.
    """
    given = settings.api_key.get_secret_value() if settings.api_key else None
    first, slash, name = model.partition("/")
    provider = PROVIDERS.get(first) if slash and name else None
    if settings.base_url is not None:
        own_endpoint = provider is not None and _host(provider.base_url) == _host(settings.base_url)
        bare = provider is not None and (first in LOCAL or own_endpoint)
        return Target(name if bare else model, settings.base_url, given or "none")
    if slash and name and first in NATIVE:
        variables = NATIVE[first].key_variables
        key = next((os.environ[v] for v in variables if os.environ.get(v)), None if variables else "none")
        return Target(model, "", key, native=True, key_variable=" or ".join(variables))
    if provider is None:
        return Target(model, PROVIDERS["openai"].base_url, given)
    own = os.environ.get(provider.key_variable) if provider.key_variable else "none"
    key = own or (given if first == "openai" else None)
    return Target(name, provider.base_url, key, key_variable=provider.key_variable or "")


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def need_package(model: str, settings: Settings) -> None:
    """Raises ConfigError that names the package to install, where a model's provider needs one that is missing.

    Offline nothing is sent, and so nothing is needed.
    """
    if settings.cache == "offline" or not target_of(model, settings).native:
        return
    first = model.partition("/")[0]
    native = NATIVE[first]
    if not _is_installed(native.module):
        raise ConfigError(
            f"the model '{model}' needs the package of its provider: pip install {native.package} "
            "(or give --base-url for an OpenAI-compatible endpoint that serves it)."
        )


def _is_installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):  # a dotted name whose first part is not there
        return False
