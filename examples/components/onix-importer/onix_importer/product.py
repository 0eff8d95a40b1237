"""Products, as far as we understand them, and how to read them from a feed."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass, fields as dataclass_fields
from hashlib import blake2b
from typing import IO, Any, Iterator

try:
    from lxml.etree import iterparse
except ImportError:  # a third of the speed, but enough for tests
    from xml.etree.ElementTree import iterparse

PAGES, MINUTES = "03", "05"


@dataclass(frozen=True)
class Feed:
    """Where a product comes from. `off` are the rules its publisher has switched off."""

    sender: str
    off: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Product:
    isbn: str
    title: str
    form: str = ""
    language: str = "eng"
    contributors: tuple[str, ...] = ()
    extent: int | None = None
    extent_unit: str = ""

    def fields(self) -> Iterator[tuple[str, Any]]:
        for field in dataclass_fields(self):
            yield field.name, getattr(self, field.name)


def normalise(value: Any) -> Any:
    """Folds white space and Unicode forms, but not case."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, tuple):
        return [normalise(item) for item in value]
    return value


def fingerprint(product: Product) -> str:
    fields = {name: normalise(value) for name, value in product.fields() if value}
    return blake2b(json.dumps(fields, sort_keys=True).encode(), digest_size=16).hexdigest()


def products(source: IO[bytes] | str) -> Iterator[Product]:
    """Reads products one at a time; a full feed must not fit into memory.

    Reference tags only. Short tags are translated before they get here.
    """
    for _, element in iterparse(source, events=("end",)):
        name = local(element)
        # Tags carry a namespace in some feeds and none in others.
        element.tag = name
        if name == "Product":
            yield read(element)
            element.clear()


def local(element: Any) -> str:
    return element.tag.rpartition("}")[2]


def read(element: Any) -> Product:
    extent = element.findtext(".//Extent/ExtentValue")
    title = element.find(".//TitleElement/TitleText")
    return Product(
        isbn=element.findtext(".//ProductIdentifier[ProductIDType='15']/IDValue", ""),
        title="".join(title.itertext()) if title is not None else "",
        form=element.findtext(".//ProductForm", ""),
        language=element.findtext(".//Language/LanguageCode", "eng"),
        contributors=tuple(name.text or "" for name in element.iterfind(".//Contributor/PersonName")),
        extent=int(extent) if extent else None,
        extent_unit=element.findtext(".//Extent/ExtentUnit", ""),
    )
