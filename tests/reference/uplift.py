#!/usr/bin/env python3
"""Writes uplift.json: what scikit-learn's logistic regressions, put together as a T-learner and an X-learner, tell of a trial, to
which uplift_test.cpp holds Kindred; with the Qini coefficient and the balance by plain counts in numpy.

    python3 uplift.py        # with the libraries of requirements.txt installed

Künzel, Sekhon, Bickel, Yu, PNAS 116, 2019. Effects d of single people lie within -1 and 1; as ours, the X-learner's second stage is a
logistic regression of (1 + d) / 2, a yes of that weight and a no of the rest. Regressions have no penalty: their answer is unique.
"""
import json
from pathlib import Path

import numpy
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent


def trial():
    random = numpy.random.RandomState(12)
    x = numpy.round(random.normal(size=(900, 4)), 2)
    treated = (random.uniform(size=900) < 0.35).astype(int)
    odds = -0.8 + 0.7 * x[:, 1] + treated * (0.3 + 0.9 * x[:, 0])
    return x, treated, (random.uniform(size=900) < 1 / (1 + numpy.exp(-odds))).astype(int)


def logistic(x, y, weights=None):
    return LogisticRegression(C=numpy.inf, solver="newton-cholesky", tol=1e-12, max_iter=1000).fit(x, y, weights)


def t_learner(x, treated, y):
    without, of = logistic(x[treated == 0], y[treated == 0]), logistic(x[treated == 1], y[treated == 1])
    chance = without.predict_proba(x)[:, 1]
    return chance, of.predict_proba(x)[:, 1] - chance


def of_effects(x, effects):
    rows = numpy.vstack([x, x])
    answers = numpy.r_[numpy.zeros(len(x)), numpy.ones(len(x))]
    return logistic(rows, answers, numpy.r_[(1 - effects) / 2, (1 + effects) / 2])


def x_learner(x, treated, y):
    groups = [treated == 0, treated == 1]
    first = [logistic(x[group], y[group]) for group in groups]
    others = of_effects(x[groups[0]], first[1].predict_proba(x[groups[0]])[:, 1] - y[groups[0]])
    own = of_effects(x[groups[1]], y[groups[1]] - first[0].predict_proba(x[groups[1]])[:, 1])
    share = treated.mean()
    effect = share * (2 * others.predict_proba(x)[:, 1] - 1) + (1 - share) * (2 * own.predict_proba(x)[:, 1] - 1)
    return first[0].predict_proba(x)[:, 1], effect


def qini(told, treated, y):
    """The area between the curve of answers gained and the straight line, a person contacted; told apart all."""
    order = numpy.argsort(-told)
    of, others = numpy.cumsum(treated[order]), numpy.cumsum(1 - treated[order])
    yes, plain = numpy.cumsum((treated * y)[order]), numpy.cumsum(((1 - treated) * y)[order])
    curve = numpy.r_[0, yes - numpy.where(others > 0, plain * of / numpy.maximum(others, 1), 0)]
    return float((numpy.mean((curve[1:] + curve[:-1]) / 2) - curve[-1] / 2) / treated.sum())


def balance(x, treated):
    a, b = x[treated == 1], x[treated == 0]
    return ((a.mean(0) - b.mean(0)) / numpy.sqrt((a.var(0, ddof=1) + b.var(0, ddof=1)) / 2)).tolist()


def main():
    x, treated, y = trial()
    cases = []
    for name, learner in (("t_learner", t_learner), ("x_learner", x_learner)):
        untreated, uplift = learner(x, treated, y)
        cases.append({"learner": name, "untreated": numpy.round(untreated, 9).tolist(), "uplift": numpy.round(uplift, 9).tolist(),
                      "qini": qini(uplift, treated, y)})
    (HERE / "uplift.json").write_text(json.dumps({"rows": x.tolist(), "treated": treated.tolist(), "labels": y.tolist(),
                                                 "balance": balance(x, treated), "cases": cases}) + "\n")


if __name__ == "__main__":
    main()
