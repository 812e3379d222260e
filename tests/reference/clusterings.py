#!/usr/bin/env python3
"""Writes clusterings.json: what other libraries make of tables, to which clusterings_test.cpp holds Kindred.

    python3 clusterings.py        # with the libraries of requirements.txt installed

A case names one of our methods with the parameters that make both definitions the same, the labels (-1: in no group), and the
adjusted Rand index that ours must have with them: 1 but for rows that lie equally near two groups. "amounts" are held as
they are made; of iris only the name is kept.
"""
import csv
import json
from importlib.metadata import version
from pathlib import Path

import numpy
from sklearn.cluster import DBSCAN, HDBSCAN, SpectralClustering, SpectralCoclustering
from sklearn.datasets import make_biclusters, make_blobs, make_circles, make_moons

HERE = Path(__file__).parent


def iris():
    rows = list(csv.reader(open(HERE.parent / "fixtures" / "iris.csv")))[1:]
    return numpy.array([[float(cell) for cell in row[:4]] for row in rows])


def tables():
    strewn = numpy.random.RandomState(3)
    moons = make_moons(260, noise=0.06, random_state=1)[0]
    blobs = make_blobs(300, 3, centers=5, cluster_std=[0.5, 1, 1.5, 0.8, 1], random_state=2)[0]
    amounts = make_biclusters((200, 20), 4, noise=2, minval=5, maxval=20, random_state=4)[0]
    made = {
        "moons": numpy.vstack([moons, strewn.uniform([-1.5, -1], [2.5, 1.5], (40, 2))]),
        "circles": make_circles(300, noise=0.04, factor=0.5, random_state=3)[0],
        "blobs": numpy.vstack([blobs, strewn.uniform(-12, 12, (40, 3))]),
        "amounts": numpy.maximum(amounts, 0),
    }
    return {name: numpy.round(table, 3) for name, table in made.items()}


def cases(points):
    def case(name, table, algorithm, parameters, labels, agreement):
        return {"library": "scikit-learn", "name": name, "table": table, "algorithm": algorithm,
                "parameters": parameters, "agreement": agreement, "labels": [int(label) for label in labels]}

    for table in ("iris", "moons", "circles", "blobs"):
        for size, samples, choice in ((5, 5, "eom"), (15, 15, "eom"), (10, 3, "leaf")):
            model = HDBSCAN(min_cluster_size=size, min_samples=samples, cluster_selection_method=choice, copy=True)
            yield case("HDBSCAN", table, "hdbscan",
                       {"minimum_cluster_size": size, "minimum_samples": samples, "choice": choice},
                       model.fit_predict(points[table]), 0.97)
    for table, distance in (("iris", 0.5), ("moons", 0.2), ("circles", 0.2), ("blobs", 1.0)):
        for minimum in (3, 5, 10):
            yield case("DBSCAN", table, "dbscan", {"distance": distance, "minimum_points": minimum},
                       DBSCAN(eps=distance, min_samples=minimum).fit_predict(points[table]), 0.97)
    for table, k in (("iris", 3), ("circles", 2), ("blobs", 5)):
        model = SpectralClustering(k, affinity="nearest_neighbors", n_neighbors=10, random_state=1, n_init=10)
        yield case("SpectralClustering", table, "spectral", {"k": k, "neighbours": 10}, model.fit_predict(points[table]),
                   0.95)
    model = SpectralCoclustering(4, random_state=1, n_init=10).fit(points["amounts"])
    yield case("SpectralCoclustering", "amounts", "bicluster", {"k": 4}, model.row_labels_, 0.97)


def main():
    made = tables()
    lines = ",\n".join(json.dumps(case) for case in cases({"iris": iris()} | made))
    held = ",\n".join(f'"{name}": {json.dumps(table.tolist())}' for name, table in made.items())
    (HERE / "clusterings.json").write_text('{"versions": %s,\n"tables": {\n%s\n},\n"cases": [\n%s\n]}\n' % (
        json.dumps({name: version(name) for name in ("scikit-learn", "numpy")}), held, lines))


if __name__ == "__main__":
    main()
