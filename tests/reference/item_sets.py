#!/usr/bin/env python3
"""Writes item_sets.json: item sets and rules of other libraries, on generated baskets.

    python3 -m venv v && v/bin/pip install pyfim==6.28 mlxtend==0.25.0
    v/bin/python tests/reference/item_sets.py

pyfim (Borgelt): all, closed and maximal sets of its FP-growth. mlxtend (Raschka): rules of association_rules.
"""
import json
import math
import pathlib
import random

import fim
import pandas
from mlxtend.frequent_patterns import association_rules, fpgrowth

ITEMS, BASKETS, LEAST = 24, 500, 12


def baskets():
    rng = random.Random(5)
    made = []
    for _ in range(BASKETS):
        basket = {i for i in range(ITEMS) if rng.random() < 0.35 / (1 + i / 6)}
        if 0 in basket and rng.random() < 0.7:
            basket.add(9)
        if {1, 2} <= basket and rng.random() < 0.8:
            basket.add(15)
        if 5 in basket:  # always together: closed sets differ from all
            basket.add(12)
        made.append(sorted(basket))
    return made


def sets(data, target):
    found = fim.fpgrowth(data, target=target, supp=-LEAST, zmin=1)
    return sorted(([sorted(items), count] for items, count in found), key=lambda each: (len(each[0]), each[0]))


def rules(data):
    table = pandas.DataFrame([[i in basket for i in range(ITEMS)] for basket in data])
    frequent = fpgrowth(table, min_support=LEAST / BASKETS - 1e-9, use_colnames=True)
    found = association_rules(frequent, num_itemsets=len(table), metric="confidence", min_threshold=0.5)
    rows = []
    for rule in found.itertuples():
        rows.append({
            "left": sorted(rule.antecedents), "right": sorted(rule.consequents), "support": rule.support,
            "confidence": rule.confidence, "lift": rule.lift, "leverage": rule.leverage,
            "conviction": None if math.isinf(rule.conviction) else rule.conviction, "kulczynski": rule.kulczynski})
    return sorted(rows, key=lambda row: (row["left"], row["right"]))


def main():
    data = baskets()
    result = {"items": ITEMS, "min_count": LEAST, "baskets": data, "all": sets(data, "s"), "closed": sets(data, "c"),
              "maximal": sets(data, "m"), "rules": rules(data)}
    path = pathlib.Path(__file__).with_name("item_sets.json")
    path.write_text(json.dumps(result, separators=(",", ":")) + "\n")
    print({key: len(value) for key, value in result.items() if isinstance(value, list)})


main()
