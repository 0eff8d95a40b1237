"""onix-importer check <file>: says what would be repaired, and sends nothing."""

from __future__ import annotations

import sys

from onix_importer.product import Feed, products
from onix_importer.rules import repair


def report(path: str) -> str:
    lines, repairs, refusals = [], 0, 0
    found = [repair(product, Feed(sender="check")) for product in products(path)]
    width = max((len(product.title) for product, _, _ in found), default=0)
    for product, applied, refusal in found:
        repairs += len(applied)
        refusals += refusal is not None
        count = f"{len(applied)} repair{'' if len(applied) == 1 else 's'}"
        what = refusal.reason if refusal else ", ".join(sorted(applied))
        lines.append(f"  {product.isbn}  {product.title:<{width + 2}}  {count:<9}  {what}".rstrip())
    head = f"{path}   ONIX 3.0, reference tags, {len(found)} products"
    return "\n".join([head, *lines, f"{len(found)} products, {repairs} repairs, {refusals} refusals"])


def main(arguments: list[str] | None = None) -> int:
    arguments = sys.argv[1:] if arguments is None else arguments
    if len(arguments) != 2 or arguments[0] != "check":
        print("usage: onix-importer check <file>", file=sys.stderr)
        return 2
    print(report(arguments[1]))
    return 0
