"""Repair rules. Each sees one product and changes it, refuses it or leaves it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Callable

from onix_importer.product import MINUTES, PAGES, Feed, Product


class Change:
    def __init__(self, **fields: Any) -> None:
        self.fields = fields


@dataclass(frozen=True)
class Refuse:
    reason: str


@dataclass(frozen=True)
class Leave:
    pass


Outcome = Change | Refuse | Leave
Rule = Callable[[Product, Feed], Outcome]
RULES: dict[str, tuple[int, Rule]] = {}


def rule(name: str, order: int) -> Callable[[Rule], Rule]:
    def register(function: Rule) -> Rule:
        RULES[name] = (order, function)
        return function

    return register


def repair(product: Product, feed: Feed) -> tuple[Product, list[str], Refuse | None]:
    """The product after all rules, the names of those that changed it, and a refusal."""
    applied = []
    for name, (_, function) in sorted(RULES.items(), key=lambda item: item[1][0]):
        if name in feed.off:
            continue
        outcome = function(product, feed)
        if isinstance(outcome, Refuse):
            return product, applied, outcome
        if isinstance(outcome, Change):
            product = replace(product, **outcome.fields)
            applied.append(name)
    return product, applied, None


@rule("check-digit", order=20)
def check_digit(product: Product, feed: Feed) -> Outcome:
    if not re.fullmatch(r"97[89]\d{10}", product.isbn):
        return Refuse(f"{product.isbn or 'A missing ISBN'} is not an ISBN-13.")
    total = sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(product.isbn[:12]))
    right = str(-total % 10)
    if product.isbn[12] != right:
        return Refuse(f"The check digit of {product.isbn} should be {right}.")
    return Leave()


@rule("stray-html", order=40)
def stray_html(product: Product, feed: Feed) -> Outcome:
    clean = re.sub(r"</?[a-zA-Z][^<>]*>", "", product.title)
    return Leave() if clean == product.title else Change(title=clean)


@rule("title-case", order=50)
def title_case(product: Product, feed: Feed) -> Outcome:
    title = product.title
    if not title.isupper() or len(title) < 5:
        return Leave()
    return Change(title=to_title_case(title, language=product.language))


SMALL = set("a an and as at but by for from in of on or the to with".split())


def to_title_case(title: str, language: str) -> str:
    """English capitalises most words; other titles begin like a sentence."""
    words = title.lower().split(" ")
    if language != "eng":
        return " ".join([words[0].capitalize(), *words[1:]])
    return " ".join(
        word if i and word in SMALL and not words[i - 1].endswith(":") else word.capitalize()
        for i, word in enumerate(words)
    )


@rule("name-order", order=60)
def name_order(product: Product, feed: Feed) -> Outcome:
    turned = tuple(re.sub(r"^([^,]+), ([^,]+)$", r"\2 \1", name) for name in product.contributors)
    return Leave() if turned == product.contributors else Change(contributors=turned)


@rule("extent-unit", order=80)
def extent_unit(product: Product, feed: Feed) -> Outcome:
    """Audio (forms in A) has minutes, everything else has pages."""
    wrong, right = (PAGES, MINUTES) if product.form.startswith("A") else (MINUTES, PAGES)
    return Change(extent_unit=right) if product.extent_unit == wrong else Leave()
