#!/usr/bin/env python3
"""Writes figures.json: what other libraries make of train.csv, to which reference_test.cpp holds Kindred.

The data were generated, and hold nobody's ratings:

    kindred-cli generate ratings --customers 240 --products 90 --interactions 5400 --segments 4 --seed 15 --out DIR
    python3 make.py split DIR/ratings.csv      # train.csv and test.csv, one rating in ten
    python3 make.py figures                    # with the libraries of requirements.txt installed

A case names one of our algorithms with the parameters that make both definitions the same. "predictions" are of the rows
of test.csv, null where nobody is there to ask; "scores" are of all products, in the order of their ids, for
the first customers, null for what they have; "rmse" is of test.csv, the mean over seeds. With "whole_stars" all ratings are cut
to whole stars, since the library reads them as whole numbers.
"""
import csv
import json
import random
import sys
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
CUSTOMERS = 12  # with all scores
SEEDS = range(5)


def split(ratings):
    rows = [row[:3] for row in csv.reader(open(ratings))][1:]
    random.Random(15).shuffle(rows)
    for name, part in (("test.csv", rows[: len(rows) // 10]), ("train.csv", rows[len(rows) // 10:])):
        with open(HERE / name, "w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([["customer", "product", "value"]] + sorted(part))


def rows(name):
    return [(c, p, float(v)) for c, p, v in list(csv.reader(open(HERE / name)))[1:]]


def rounded(value):
    return None if value is None else round(float(value), 6)


def surprise_cases():
    import numpy
    import surprise
    from surprise import (NMF, SVD, BaselineOnly, CoClustering, KNNBaseline, KNNBasic, KNNWithMeans, KNNWithZScore,
                          SlopeOne, accuracy)

    import pandas
    reader = surprise.Reader(rating_scale=(1, 5))

    def trainset(ratings):
        return surprise.Dataset.load_from_df(pandas.DataFrame(ratings), reader).build_full_trainset()

    def whole(ratings):
        return [(c, p, int(value)) for c, p, value in ratings]

    test = rows("test.csv")
    halves, stars = trainset(rows("train.csv")), trainset(whole(rows("train.csv")))

    def predictions(model, train=halves):
        model.fit(train)
        found = [model.predict(c, p) for c, p, _ in test]
        nobody = [each.details.get("was_impossible") or each.details.get("actual_k") == 0 for each in found]
        return [None if none else rounded(each.est) for each, none in zip(found, nobody)]

    def knn(name, model, users, k, measure, similarity, ours, tolerance=1e-4):
        options = {"name": similarity, "user_based": users, "shrinkage": 100}
        baselines = {"n_epochs": 10 if similarity == "pearson_baseline" else 200, "verbose": False}
        extra = {"bsl_options": baselines} if model is KNNBaseline or similarity == "pearson_baseline" else {}
        parameters = {"neighbours": k, "measure": measure, "minimum_neighbours": 1,
                      "shrinkage": 100 if measure == "pearson_baseline" else 0} | ours
        if not users:
            parameters |= {"model_size": 1000}
        return {"library": "Surprise", "name": f"{name}, {'users' if users else 'items'}, {similarity}, k {k}",
                "algorithm": "user_knn" if users else "item_knn", "parameters": parameters, "tolerance": tolerance,
                "predictions": predictions(model(k=k, sim_options=options, verbose=False, **extra))}

    plain, means = {"centre": "no"}, {"centring": "mean"}
    z_score, baseline = {"centring": "z_score"}, {"centring": "baseline"}
    for users in (True, False):
        # Mean squared differences of half stars are equal often; with all who may vote ties do not matter.
        yield knn("KNNBasic", KNNBasic, users, 240, "mean_squared_difference", "msd", plain)
        yield knn("KNNWithMeans", KNNWithMeans, users, 240, "mean_squared_difference", "msd", means)
        yield knn("KNNWithMeans", KNNWithMeans, users, 12, "pearson_common", "pearson", means)
        yield knn("KNNWithZScore", KNNWithZScore, users, 240, "mean_squared_difference", "msd", z_score)
        yield knn("KNNBaseline", KNNBaseline, users, 240, "mean_squared_difference", "msd", baseline)
        # The library's baselines begin with products, ours with the side that does not vote; after ten rounds they differ
        # a little.
        yield knn("KNNWithMeans", KNNWithMeans, users, 12, "pearson_baseline", "pearson_baseline", means, 1e-3)
        yield knn("KNNBaseline", KNNBaseline, users, 12, "pearson_baseline", "pearson_baseline", baseline, 1e-3)
    yield {"library": "Surprise", "name": "SlopeOne", "algorithm": "slope_one", "parameters": {}, "tolerance": 1e-4,
           "whole_stars": True, "predictions": predictions(SlopeOne(), stars)}
    yield {"library": "Surprise", "name": "BaselineOnly", "algorithm": "bias", "parameters": {}, "tolerance": 1e-4,
           "predictions": predictions(BaselineOnly(bsl_options={"n_epochs": 200}, verbose=False))}

    def rmse(name, algorithm, tolerance, model, ours={}, whole_stars=False):
        train, judged = (stars, whole(test)) if whole_stars else (halves, test)
        found = [accuracy.rmse(model(seed).fit(train).test(judged), verbose=False) for seed in SEEDS]
        return {"library": "Surprise", "name": name, "algorithm": algorithm, "parameters": ours, "tolerance": tolerance,
                "whole_stars": whole_stars, "rmse": rounded(numpy.mean(found)), "deviation": rounded(numpy.std(found))}

    yield rmse("SVD", "svd", 0.02, lambda seed: SVD(random_state=seed))
    yield rmse("NMF", "nmf", 0.03, lambda seed: NMF(random_state=seed))
    yield rmse("CoClustering", "co_clustering", 0.04, lambda seed: CoClustering(random_state=seed), {"restarts": 1}, True)


def purchases():
    """train.csv as customers × products of ones."""
    import numpy
    import scipy.sparse
    train = rows("train.csv")
    customers = sorted({row[0] for row in train})
    products = sorted({row[1] for row in train + rows("test.csv")})
    places = [(customers.index(c), products.index(p)) for c, p, _ in train]
    return scipy.sparse.csr_matrix((numpy.ones(len(places)), tuple(zip(*places))), shape=(len(customers), len(products)))


def scores_case(library, name, algorithm, parameters, tolerance, scores, matrix):
    had = matrix[:CUSTOMERS].toarray() > 0
    table = [[None if has else rounded(score) for score, has in zip(row, of)] for row, of in zip(scores, had)]
    return {"library": library, "name": name, "algorithm": algorithm, "parameters": parameters, "tolerance": tolerance,
            "scores": table}


def implicit_cases():
    import numpy
    from implicit.nearest_neighbours import (CosineRecommender, ItemItemRecommender, TFIDFRecommender, bm25_weight,
                                             normalize)
    matrix = purchases()
    all_of_them = {"neighbours": 10000, "model_size": 1000, "shrinkage": 0}

    def scores(model):
        return numpy.asarray(matrix[:CUSTOMERS] @ model.similarity.toarray())

    def case(name, model, weights, weighting):
        model.fit(weights, show_progress=False)
        return scores_case("implicit", name, "item_knn", all_of_them | {"weighting": weighting}, 1e-4, scores(model),
                           matrix)

    everything = matrix.shape[1]
    yield case("CosineRecommender", CosineRecommender(K=everything), matrix, "none")
    yield case("TFIDFRecommender", TFIDFRecommender(K=everything), matrix, "tf_idf")
    # Its BM25Recommender adds up products of weights; ours asks for the cosine of the same weights.
    weights = normalize(bm25_weight(matrix.T, K1=1.2, B=0.75)).T.tocsr()
    yield case("bm25_weight, normalised", ItemItemRecommender(K=everything), weights, "bm25")


def irspack_cases():
    import numpy
    from irspack.recommenders import (DenseSLIMRecommender, IALSRecommender, P3alphaRecommender, RP3betaRecommender,
                                      SLIMRecommender)
    matrix = purchases()
    first = numpy.arange(CUSTOMERS)

    def case(name, algorithm, model, parameters, tolerance):
        return scores_case("irspack", name, algorithm, parameters, tolerance, model.learn().get_score(first), matrix)

    walks = {"neighbours": 1000, "normalised": "no"}
    yield case("P3alpha", "p3alpha", P3alphaRecommender(matrix, alpha=1), walks | {"alpha": 1}, 1e-5)
    yield case("RP3beta", "rp3beta", RP3betaRecommender(matrix, alpha=1, beta=0.4), walks | {"alpha": 1, "beta": 0.4}, 1e-5)
    yield case("DenseSLIM", "ease", DenseSLIMRecommender(matrix, reg=30),
               {"lambda": 30, "side": "products", "weights_kept": 0}, 1e-4)
    people, l1, l2 = matrix.shape[0], 2.0, 20.0
    alpha = (l1 + l2) / people
    yield case("SLIM", "slim", SLIMRecommender(matrix, alpha=alpha, l1_ratio=l1 / (l1 + l2), n_iter=1000, tol=1e-7),
               {"l1": l1, "l2": l2, "weights_kept": 0}, 2e-3)
    # So few factors, fitted to the end, are the same from every start but for their rotation.
    fitted = [IALSRecommender(matrix, n_components=3, alpha0=0.2, reg=0.01, nu=1, solver_type="CHOLESKY",
                              train_epochs=300, random_seed=seed).learn().get_score(first) for seed in SEEDS]
    assert numpy.abs(numpy.std(fitted, axis=0)).max() < 2e-3, numpy.std(fitted, axis=0).max()
    yield scores_case("irspack", "IALS", "ials",
                      {"factors": 3, "unobserved": 0.2, "regularisation": 0.01, "frequency_exponent": 1,
                       "solver": "cholesky", "iterations": 200}, 1e-2, numpy.mean(fitted, axis=0), matrix)


def figures():
    cases = [*surprise_cases(), *implicit_cases(), *irspack_cases()]
    versions = {name: version(name) for name in ("scikit-surprise", "implicit", "irspack", "numpy", "scipy")}
    lines = ",\n".join(json.dumps(case) for case in cases)
    (HERE / "figures.json").write_text('{"versions": %s,\n"cases": [\n%s\n]}\n' % (json.dumps(versions), lines))


if __name__ == "__main__":
    split(sys.argv[2]) if sys.argv[1] == "split" else figures()
