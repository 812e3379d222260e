#!/usr/bin/env python3
"""Writes classifiers.json: what scikit-learn makes of tables with a yes/no answer, to which classifiers_test.cpp holds Kindred.

    python3 classifiers.py        # with the libraries of requirements.txt installed

Columns are standardised first for methods with a penalty and for neighbours, as ours are inside; a strength is 1 / (rows * C).
"""
import json
from importlib.metadata import version
from pathlib import Path

import numpy
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.naive_bayes import BernoulliNB, GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

HERE = Path(__file__).parent


def tables():
    random = numpy.random.RandomState(5)
    numbers = numpy.round(random.normal(size=(300, 5)) * [1, 10, 0.1, 3, 1] + [0, 50, 0, 2, 0], 3)
    odds = -0.4 + 1.2 * numbers[:, 0] - 0.08 * (numbers[:, 1] - 50) + 6 * numbers[:, 2]
    answers = (random.uniform(size=300) < 1 / (1 + numpy.exp(-odds))).astype(int)
    flags = (random.uniform(size=(300, 6)) < 0.4).astype(float)
    odds = -1 + flags @ [2, -1.5, 1, 0, 0, 0]
    said = (random.uniform(size=300) < 1 / (1 + numpy.exp(-odds))).astype(int)
    return {"numbers": (numbers, answers), "flags": (flags, said)}


def figures(probabilities, answers):
    return {"auc": roc_auc_score(answers, probabilities), "average_precision": average_precision_score(answers, probabilities),
            "log_loss": log_loss(answers, numpy.clip(probabilities, 1e-15, 1 - 1e-15)), "brier": brier_score_loss(answers, probabilities)}


def cases(made):
    def case(table, algorithm, parameters, model, scaled=False, tolerance=1e-6):
        x, y = made[table]
        if scaled:
            x = StandardScaler().fit_transform(x)
        p = model.fit(x, y).predict_proba(x)[:, 1]
        return {"name": type(model).__name__, "table": table, "algorithm": algorithm, "parameters": parameters,
                "tolerance": tolerance, "probabilities": [round(float(each), 9) for each in p], "figures": figures(p, y)}

    exact = {"tol": 1e-12, "max_iter": 100000}
    yield case("numbers", "logistic", {"penalty": "none"}, LogisticRegression(C=numpy.inf, solver="newton-cholesky", **exact), True)
    for strength in (0.001, 0.05):
        c = 1 / (300 * strength)
        yield case("numbers", "logistic", {"penalty": "l2", "strength": strength},
                   LogisticRegression(C=c, solver="newton-cholesky", **exact), True)
        yield case("numbers", "logistic", {"penalty": "l1", "strength": strength},
                   LogisticRegression(l1_ratio=1, C=c, solver="saga", **exact), True, 1e-5)
        yield case("numbers", "logistic", {"penalty": "elastic_net", "strength": strength, "mix": 0.3},
                   LogisticRegression(l1_ratio=0.3, C=c, solver="saga", **exact), True, 1e-5)
    yield case("numbers", "naive_bayes", {}, GaussianNB())
    yield case("flags", "naive_bayes", {}, BernoulliNB())
    for depth, least in ((2, 20), (3, 5)):
        for criterion in ("gini", "entropy"):
            yield case("numbers", "tree", {"depth": depth, "leaves": 100, "least_rows": least, "least_gain": 0.0, "impurity": criterion},
                       DecisionTreeClassifier(max_depth=depth, min_samples_leaf=least, criterion=criterion, random_state=1))
    for k, weights in ((5, "uniform"), (25, "uniform")):
        yield case("numbers", "nearest", {"neighbours": k, "votes": "equal"}, KNeighborsClassifier(k, weights=weights), True)


def isotonic():
    random = numpy.random.RandomState(8)
    scores = numpy.round(random.uniform(size=200), 2)
    answers = (random.uniform(size=200) < scores ** 2).astype(int)
    asked = numpy.round(numpy.linspace(-0.1, 1.1, 49), 3)
    fitted = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(scores, answers)
    return {"scores": scores.tolist(), "labels": answers.tolist(), "asked": asked.tolist(), "given": fitted.predict(asked).tolist()}


def main():
    made = tables()
    lines = ",\n".join(json.dumps(case) for case in cases(made))
    held = ",\n".join(f'"{name}": {json.dumps({"rows": x.tolist(), "labels": y.tolist()})}' for name, (x, y) in made.items())
    (HERE / "classifiers.json").write_text('{"versions": %s,\n"tables": {\n%s\n},\n"isotonic": %s,\n"cases": [\n%s\n]}\n' % (
        json.dumps({name: version(name) for name in ("scikit-learn", "numpy")}), held, json.dumps(isotonic()), lines))


if __name__ == "__main__":
    main()
