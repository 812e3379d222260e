#include "core/embed/tsne/fourier.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace kindred::embed::tsne {
namespace {

struct Turn {
  double cosine, sine;
};

using Place = Signals::Place;

// at = (a + ib) · turn
void put(const Turn& turn, const Place& a, const Place& b, Signals& to, std::size_t at) {
  to.real[at] = a * turn.cosine - b * turn.sine;
  to.imaginary[at] = a * turn.sine + b * turn.cosine;
}

void combineTwo(const Signals& from, Signals& to, std::size_t in, std::size_t inStep, std::size_t out,
                std::size_t outStep, const Turn& turn) {
  const auto &a = from.real[in], &ai = from.imaginary[in], &b = from.real[in + inStep],
             &bi = from.imaginary[in + inStep];
  to.real[out] = a + b;
  to.imaginary[out] = ai + bi;
  put(turn, a - b, ai - bi, to, out + outStep);
}

void combineThree(const Signals& from, Signals& to, std::size_t in, std::size_t inStep, std::size_t out,
                  std::size_t outStep, const Turn& turn, const Turn& twice) {
  const double half = std::numbers::sqrt3 / 2;
  const auto &a = from.real[in], &ai = from.imaginary[in], &b = from.real[in + inStep],
             &bi = from.imaginary[in + inStep];
  const auto &c = from.real[in + 2 * inStep], &ci = from.imaginary[in + 2 * inStep];
  const Place sum = b + c, sumI = bi + ci;
  const Place apart = half * (b - c), apartI = half * (bi - ci);
  const Place middle = a - 0.5 * sum, middleI = ai - 0.5 * sumI;
  to.real[out] = a + sum;
  to.imaginary[out] = ai + sumI;
  put(turn, middle + apartI, middleI - apart, to, out + outStep);
  put(twice, middle - apartI, middleI + apart, to, out + 2 * outStep);
}

}  // namespace

Fourier::Fourier(int length) : m_length(length) {
  for (const int factor : {2, 3}) {
    for (; length % factor == 0; length /= factor) m_factors.push_back(factor);
  }
  for (int k = 0; k < m_length; ++k) {
    const double angle = -2 * std::numbers::pi * k / m_length;
    m_cosines.push_back(std::cos(angle));
    m_sines.push_back(std::sin(angle));
  }
}

void Fourier::forward(Signals& signals, Signals& scratch) const {
  const auto length = static_cast<std::size_t>(m_length);
  std::size_t stride = 1;  // of what is already transformed
  for (const int each : m_factors) {
    const auto factor = static_cast<std::size_t>(each);
    const std::size_t rest = length / stride / factor;
    for (std::size_t p = 0; p < rest; ++p) {
      const std::size_t once = p * stride, twice = 2 * once;
      const Turn turn{m_cosines[once], m_sines[once]};
      for (std::size_t q = 0; q < stride; ++q) {
        const std::size_t in = q + stride * p, out = q + stride * factor * p;
        if (factor == 2) combineTwo(signals, scratch, in, stride * rest, out, stride, turn);
        else combineThree(signals, scratch, in, stride * rest, out, stride, turn, {m_cosines[twice], m_sines[twice]});
      }
    }
    std::swap(signals, scratch);
    stride *= factor;
  }
}

// Real and imaginary parts exchanged turn the other way round.
void Fourier::back(Signals& signals, Signals& scratch) const {
  std::swap(signals.real, signals.imaginary);
  forward(signals, scratch);
  std::swap(signals.real, signals.imaginary);
}

}  // namespace kindred::embed::tsne
