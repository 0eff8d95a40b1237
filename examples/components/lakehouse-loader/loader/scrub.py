"""Takes out what is personal.

There is no list of what to remove, only the annotations of event-schemas that
say what may stay. A field without one is dropped.
"""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Callable, Mapping

Annotations = Mapping[str, Any]


class MissingField(ValueError):
    """The event lacks a field that its schema requires. It becomes a dead letter."""


class UnknownType(ValueError):
    """No schema is known for the type. It becomes a dead letter."""


def district(postcode: str) -> str:
    """`BS20 0ZZ` becomes `BS20`."""
    compact = postcode.replace(" ", "").upper()
    return compact[:-3]


def column(name: str) -> str:
    """`orderNumber` becomes `order_number`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


@dataclass(frozen=True)
class Scrubber:
    """Scrubs events with the key of the quarter.

    `schemas` maps an event type to `{"required": [...], "fields": {...}}`, where a
    field is `public`, `pseudonym`, `coarse`, `personal`, or the fields of an object
    or of each item of a list.
    """

    schemas: Mapping[str, Annotations]
    key: bytes

    def scrub(self, event: Mapping[str, Any]) -> dict[str, Any]:
        schema = self.schemas.get(event["type"])
        if schema is None:
            raise UnknownType(f"unknown type {event['type']}")
        payload = event["payload"]
        for name in schema["required"]:
            if name not in payload:
                raise MissingField(f"missing field {name} in {event['type']}")
        return {
            "event_id": event["headers"]["eventId"],
            "occurred_at": event["headers"]["occurredAt"],
            "type": event["type"],
            **self._keep(payload, schema["fields"]),
        }

    def _keep(self, value: Mapping[str, Any], fields: Annotations) -> dict[str, Any]:
        kept = {}
        for name, content in value.items():
            annotation = fields.get(name, "personal")
            if isinstance(annotation, Mapping):
                kept[column(name)] = self._inside(content, annotation)
            elif annotation != "personal" and content is not None:
                kept[column(name)] = self._treatments()[annotation](content)
        return kept

    def _inside(self, content: Any, fields: Annotations) -> Any:
        if isinstance(content, list):
            return [self._keep(item, fields) for item in content]
        return self._keep(content, fields)

    def _treatments(self) -> dict[str, Callable[[Any], Any]]:
        return {"public": lambda value: value, "pseudonym": self._pseudonym, "coarse": district}

    def _pseudonym(self, value: str) -> str:
        return hmac.new(self.key, value.encode(), sha256).hexdigest()[:24]
