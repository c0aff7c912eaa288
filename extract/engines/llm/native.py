"""Providers without an OpenAI-compatible endpoint: `instructor.from_provider` puts the question and finds the answer.

Each request is one call of the provider's package. What comes back, right or wrong, is given upwards in the form of a
chat completion, so that cache, counting, re-asks and outcomes are the same as anywhere else; instructor asks nothing
again here, and the package repeats nothing.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from extract.engines.llm.dialect import Mode
from extract.engines.llm.faults import Passing, Unsupported, by_status
from extract.engines.llm.providers import Target
from extract.engines.llm.wires import need_key
from extract.errors import EngineError, RunStopped


class NativeClient:
    """Puts bodies of native dialects through instructor, once each. Made when first needed, in its event loop."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._made: dict[Mode, Any] = {}

    async def post(self, body: Mapping[str, Any], key: str, seconds: float) -> Mapping[str, Any]:
        """Sends one question and gives the reply as a chat completion. Raises Passing, EngineError or RunStopped."""
        from instructor.core import IncompleteOutputException, InstructorRetryException

        maker = self._opened(body["mode"], seconds)
        got: list[Any] = []
        try:
            async with asyncio.timeout(seconds):
                answer = await maker.create(**_call(body, got))
        except TimeoutError:
            raise Passing("timeout", "the server did not answer in time") from None
        except IncompleteOutputException as e:
            return _completion(got[-1] if got else e.last_completion, None, cut=True)
        except InstructorRetryException as e:
            if not got:
                raise _fault(e.__cause__ or e, key) from None
            return _completion(got[-1], None)  # an answer in another form than asked; what it says decides
        except Exception as e:
            raise _fault(e, key) from None
        return _completion(got[-1], answer.value)

    async def close(self) -> None:
        """Closes the connections, as far as the provider's package has a way to."""
        made, self._made = self._made, {}
        for maker in made.values():
            close = getattr(maker.client, "close", None)
            closing = close() if callable(close) else None
            if asyncio.iscoroutine(closing):
                await closing

    def _opened(self, mode: Mode, seconds: float) -> Any:
        need_key(self._target)
        if mode not in self._made:
            self._made[mode] = _maker(self._target.model, mode)
            sdk = self._made[mode].client
            for name, value in (("max_retries", 0), ("timeout", seconds)):
                if hasattr(sdk, name):  # not every package has them; ours are above
                    setattr(sdk, name, value)
        return self._made[mode]


def _maker(model: str, mode: Mode) -> Any:
    import instructor
    from instructor.core import ConfigurationError, ModeError

    wanted = {
        "tools": instructor.Mode.TOOLS,
        "json_schema": instructor.Mode.JSON_SCHEMA,
        "json_object": instructor.Mode.JSON,
        "plain": instructor.Mode.MD_JSON,
    }[mode]
    try:
        return instructor.from_provider(model, async_client=True, mode=wanted)
    except (ModeError, KeyError):
        raise Unsupported(f"'{model}' does not take the mode {mode}.", parameter=None, sent=False) from None
    except ConfigurationError:
        told = f"'{model}' could not be set up: its package, or a setting that it reads, is missing."
        raise RunStopped(told, outcome="no_key") from None
    except Exception as e:
        if "mode" in type(e).__name__.lower():
            raise Unsupported(
                f"'{model}' does not take the mode {mode}.", parameter=None, sent=False
            ) from None
        told = f"'{model}' could not be set up by its package ({type(e).__name__})."
        raise RunStopped(told, outcome="no_key") from None


def _call(body: Mapping[str, Any], got: list[Any]) -> dict[str, Any]:
    """Makes a native dialect's body what instructor takes; each completion is appended to `got`."""
    from instructor.core.hooks import Hooks

    from extract.engines.llm.replies import loose

    hooks = Hooks()
    hooks.on("completion:response", got.append)
    call: dict[str, Any] = {
        "response_model": loose(body["schema"]["name"]),
        "messages": [dict(m) for m in body["messages"]],  # packages change them in place
        "max_tokens": body["max_tokens"],
        "max_retries": 0,
        "strict": False,
        "hooks": hooks,
    }
    if "temperature" in body:
        call["temperature"] = body["temperature"]
    return call


def _completion(raw: Any, value: str | None, *, cut: bool = False) -> dict[str, Any]:
    """Puts a provider's reply in the form of a chat completion; `value` is the JSON that instructor found in it."""
    why = (
        _first(raw, "stop_reason", "finish_reason", "stopReason")
        or _first(_choice(raw), "finish_reason")
        or ""
    )
    why = str(getattr(why, "value", why)).lower()
    finish = "length" if cut or why in ("max_tokens", "length", "model_context_window_exceeded") else "stop"
    if why in ("safety", "content_filter", "content_filtered", "guardrail_intervened", "prohibited_content"):
        finish = "content_filter"
    message: dict[str, Any] = {"role": "assistant", "content": _words(raw) if value is None else value}
    refusal = _first(_first(_choice(raw), "message"), "refusal")
    if refusal or why == "refusal":
        message["refusal"] = refusal or message["content"] or "refused"
    reply: dict[str, Any] = {
        "id": str(_first(raw, "id") or ""),
        "object": "chat.completion",
        "created": 0,
        "model": str(_first(raw, "model") or ""),
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
    }
    usage = _usage(raw)
    return reply if usage is None else {**reply, "usage": usage}


def _usage(raw: Any) -> dict[str, int] | None:
    """Reads the tokens under the names of several providers; None where they are not said."""
    said = _first(raw, "usage", "usage_metadata")
    said = _first(said, "tokens") or said
    prompt = _first(said, "prompt_tokens", "input_tokens", "prompt_token_count", "inputTokens")
    answer = _first(said, "completion_tokens", "output_tokens", "candidates_token_count", "outputTokens")
    if prompt is None or answer is None:
        return None
    stored = _first(said, "cache_creation_input_tokens") or 0  # Anthropic counts these beside the others
    found = _first(said, "cache_read_input_tokens") or 0
    prompt = int(prompt) + int(stored) + int(found)
    usage: dict[str, Any] = {"prompt_tokens": prompt, "completion_tokens": int(answer)}
    usage["total_tokens"] = prompt + int(answer)
    if found:
        usage["prompt_tokens_details"] = {"cached_tokens": int(found)}
    return usage


def _words(raw: Any) -> str:
    """Collects what a reply says, where it does not have the form that was asked for."""
    message = _first(_choice(raw), "message") or _first(raw, "message") or raw
    said = _first(message, "content") or _first(raw, "text")
    if isinstance(said, str):
        return said
    parts: list[str] = []
    for part in said if isinstance(said, list) else []:
        put = _first(part, "input")
        parts.append(json.dumps(put) if isinstance(put, dict) else str(_first(part, "text") or ""))
    return "\n".join(p for p in parts if p)


def _choice(raw: Any) -> Any:
    choices = _first(raw, "choices", "candidates")
    return choices[0] if isinstance(choices, list | tuple) and choices else None


def _first(thing: Any, *names: str) -> Any:
    """The first of these fields or keys that is there and not None."""
    for name in names:
        value = thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)
        if value is not None:
            return value
    return None


def _fault(error: BaseException, key: str) -> Exception:
    """Tells a foreign package's error by its status code, else by what caused it; never by its wording."""
    if isinstance(error, Unsupported | EngineError | Passing):
        return error
    status = _first(error, "status_code", "code", "status")
    response = _first(error, "response")
    if status is None:  # botocore's
        status = _first(_first(response, "ResponseMetadata"), "HTTPStatusCode")
    if isinstance(status, int) and 400 <= status < 600:
        headers = _first(response, "headers") or _first(error, "headers") or {}
        return by_status(status, _body(error), headers if isinstance(headers, Mapping) else {}, key)
    chain = _chain(error)
    if any(isinstance(e, TimeoutError) or "Timeout" in type(e).__name__ for e in chain):
        return Passing("timeout", "the server did not answer in time")
    if any(isinstance(e, OSError) or _is_of_network(e) for e in chain):
        return Passing("no_network", "the server could not be reached")
    if isinstance(error, TypeError):  # nothing was sent: a parameter that this package has no more
        return Unsupported(
            "the provider's package does not take this form of request.", parameter=None, sent=False
        )
    return EngineError(f"the provider's package failed ({type(error).__name__}).", outcome="bug")


def _body(error: BaseException) -> Any:
    body = _first(error, "body", "details")
    if not isinstance(body, str | bytes):
        return body
    try:
        return json.loads(body)
    except ValueError:
        return None


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _is_of_network(error: BaseException) -> bool:
    names = {k.__name__ for k in type(error).__mro__}
    return not names.isdisjoint({"APIConnectionError", "TransportError", "NetworkError", "HTTPClientError"})
