#!/usr/bin/env python3
"""The lengths of optimal leaf orders that tests/core/similarity/leaf_order_test.cpp expects: python3 leaf_orders.py.

By the recurrence of Bar-Joseph, Gifford and Jaakkola (2001) written down plainly, beside scipy's optimal_leaf_ordering, which
(scipy 1.17) misses orders that turning the branches allows, and so is longer.
"""

import pathlib

import numpy
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import pdist, squareform

FIXTURES = pathlib.Path(__file__).parent.parent / "fixtures"


def table(name, columns):
    lines = (FIXTURES / name).read_text().replace('"', "").split("\n")
    header = lines[0].split(",")
    rows = [line.split(",") for line in lines[1:] if line]
    return numpy.array([[float(row[header.index(column)]) for column in columns] for row in rows])


def least_length(tree, distances):
    n = len(tree) + 1
    best = numpy.full((n, n), numpy.inf)
    numpy.fill_diagonal(best, 0)
    parts = {}
    leaves = {leaf: [leaf] for leaf in range(n)}

    def opposite(cluster, leaf):
        if cluster < n:
            return [leaf]
        a, b = parts[cluster]
        return leaves[b] if leaf in leaves[a] else leaves[a]

    for number, (a, b) in enumerate(tree[:, :2].astype(int)):
        for u in leaves[a]:
            for w in leaves[b]:
                ends = numpy.ix_(opposite(a, u), opposite(b, w))
                ways = best[u, opposite(a, u)][:, None] + distances[ends] + best[opposite(b, w), w][None, :]
                best[u, w] = best[w, u] = ways.min()
        parts[n + number] = (a, b)
        leaves[n + number] = leaves[a] + leaves[b]
    a, b = parts[2 * n - 2]
    return best[numpy.ix_(leaves[a], leaves[b])].min()


pairs = pdist(table("us_arrests.csv", ["Murder", "Assault", "UrbanPop", "Rape"]))
distances = squareform(pairs)
for method in ["average", "complete"]:
    tree = linkage(pairs, method)
    order = leaves_list(optimal_leaf_ordering(tree, pairs))
    print(method, least_length(tree, distances), "scipy", sum(distances[a, b] for a, b in zip(order, order[1:])))
