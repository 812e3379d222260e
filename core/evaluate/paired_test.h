// Whether the difference between two recommenders, judged by the same people, is more than chance.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kindred::evaluate {

/// The probability of a mean difference at least as far from 0, either way, if it were chance which of the two came to which
/// value: Fisher's randomisation test, signs of the differences flipped at random (Smucker, Allan, Carterette: A comparison
/// of statistical significance tests for information retrieval evaluation, CIKM 2007). With z = Σ d ÷ √Σ d²: of up to 500
/// differences that are not 0 from 9,999 draws, (as far + 1) ÷ (draws + 1) (Phipson and Smyth 2010), or, where that is less,
/// 2 exp(−z² ÷ 2), which it cannot exceed (Hoeffding 1963): else the number of draws would hide what many comparisons must
/// see. Of more differences the normal limit, the probability beyond z. 1 where all are 0.
double randomisationTest(std::span<const double> differences, std::uint64_t seed);

/// Holm's adjustment (1979): each p-value so that, where all below α are called differences, the chance of a single mistake
/// among them all is at most α.
std::vector<double> holm(const std::vector<double>& pValues);

}  // namespace kindred::evaluate
