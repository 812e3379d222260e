#!/usr/bin/env python3
"""Writes forests.json, to which forests_test.cpp holds Kindred: how well scikit-learn's forest tells rows it has not seen (it draws
at random, so means over seeds with their deviation), and the very probabilities of XGBoost from Python.

    python3 forests.py            # scikit-learn as in requirements.txt
    /usr/bin/python3 forests.py   # python3-xgboost of Debian, of the version that Kindred loads

Each run brings up to date what it has the library for.
"""
import json
from pathlib import Path

import numpy

HERE = Path(__file__).parent
LEARNED = 600


def table():
    random = numpy.random.RandomState(11)
    x = numpy.round(random.normal(size=(1000, 6)), 2)
    odds = -0.3 + 1.2 * x[:, 0] + 1.5 * x[:, 1] * x[:, 2] - 1.5 * (x[:, 3] > 0.5)
    return x, (random.uniform(size=1000) < 1 / (1 + numpy.exp(-odds))).astype(int)


def forest(x, y, tested):
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.metrics import log_loss, roc_auc_score
    areas, losses = [], []
    for seed in range(10):
        made = RandomForestClassifier(300, min_samples_leaf=5, random_state=seed).fit(x[:LEARNED], y[:LEARNED])
        p = made.predict_proba(tested)[:, 1]
        areas.append(roc_auc_score(y[LEARNED:], p))
        losses.append(log_loss(y[LEARNED:], p))
    return {"auc": float(numpy.mean(areas)), "auc_deviation": float(numpy.std(areas)),
            "log_loss": float(numpy.mean(losses)), "log_loss_deviation": float(numpy.std(losses))}


def boosted(x, y, tested):
    import xgboost
    cases = []
    for depth, rounds, rate in ((4, 100, 0.1), (2, 30, 0.3)):
        made = xgboost.train({"objective": "binary:logistic", "tree_method": "hist", "max_bin": LEARNED, "max_depth": depth, "eta": rate,
                              "base_score": float(y[:LEARNED].mean()), "nthread": 1}, xgboost.DMatrix(x[:LEARNED], y[:LEARNED]), rounds)
        p = made.predict(xgboost.DMatrix(tested))
        cases.append({"parameters": {"depth": depth, "rounds": rounds, "rate": rate}, "probabilities": [round(float(each), 7) for each in p]})
    return cases


def main():
    file = HERE / "forests.json"
    made = json.loads(file.read_text()) if file.exists() else {}
    x, y = table()
    made |= {"rows": x.tolist(), "labels": y.tolist(), "learned": LEARNED}
    for name, figures in (("random_forest", forest), ("boosted_trees", boosted)):
        try:
            made[name] = figures(x, y, x[LEARNED:])
        except ImportError as missing:
            print(f"{name} stays as it is: {missing}")
    file.write_text(json.dumps(made) + "\n")


if __name__ == "__main__":
    main()
