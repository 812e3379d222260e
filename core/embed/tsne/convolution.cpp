#include "core/embed/tsne/convolution.h"

#include <algorithm>

#include "core/base/parallel.h"

namespace kindred::embed::tsne {
namespace {

struct Strip {
  Eigen::Index first, count;
};

// Calls body(strip, signals, scratch) for strips of `columns`, on all processors.
template <class Body>
void forEachStrip(Eigen::Index columns, int length, const Body& body) {
  constexpr std::size_t StripsAtOnce = 4;
  Progress silent;
  forEachChunk(chunkCount(static_cast<std::size_t>(columns), SignalsAtOnce), StripsAtOnce, silent,
               [&](const Chunk& chunk) {
                 Signals signals(length), scratch(length);
                 for (std::size_t number = chunk.begin; number < chunk.end; ++number) {
                   const auto first = static_cast<Eigen::Index>(number * SignalsAtOnce);
                   body(Strip{first, std::min<Eigen::Index>(SignalsAtOnce, columns - first)}, signals, scratch);
                 }
               });
}

// The columns of `strip` of all rows, and zeros below.
void load(const Field& field, const Strip& strip, Signals& signals) {
  const auto rows = static_cast<std::size_t>(field.real.rows());
  for (std::size_t row = 0; row < rows; ++row) {
    const auto i = static_cast<Eigen::Index>(row);
    std::copy_n(&field.real(i, strip.first), strip.count, signals.real[row].data());
    std::copy_n(&field.imaginary(i, strip.first), strip.count, signals.imaginary[row].data());
  }
  for (std::size_t row = rows; row < signals.real.size(); ++row) {
    signals.real[row].setZero();
    signals.imaginary[row].setZero();
  }
}

}  // namespace

Convolution::Convolution(int nodes, double spacing)
    : m_nodes(nodes), m_spacing(spacing), m_fourier(2 * nodes), m_spectrum(nodes + 1, nodes + 1) {
  transformKernel();
}

// The kernel is even, so that half of its columns, and then half of their transforms' rows, say all.
void Convolution::transformKernel() {
  Matrix half(m_nodes + 1, m_nodes + 1);  // by column of the kernel, then frequency
  forEachStrip(m_nodes + 1, 2 * m_nodes, [&](const Strip& strip, Signals& signals, Signals& scratch) {
    for (int row = 0; row < 2 * m_nodes; ++row) {
      const double down = m_spacing * std::min(row, 2 * m_nodes - row);
      for (Eigen::Index s = 0; s < strip.count; ++s) {
        const double across = m_spacing * static_cast<double>(strip.first + s);
        const double height = 1 / (1 + down * down + across * across);
        signals.real[static_cast<std::size_t>(row)][s] = height * height;
      }
      signals.imaginary[static_cast<std::size_t>(row)].setZero();
    }
    m_fourier.forward(signals, scratch);
    for (Eigen::Index s = 0; s < strip.count; ++s)
      for (int row = 0; row <= m_nodes; ++row)
        half(strip.first + s, row) = signals.real[static_cast<std::size_t>(row)][s];
  });
  forEachStrip(m_nodes + 1, 2 * m_nodes, [&](const Strip& strip, Signals& signals, Signals& scratch) {
    for (int row = 0; row < 2 * m_nodes; ++row) {
      std::copy_n(&half(std::min(row, 2 * m_nodes - row), strip.first), strip.count,
                  signals.real[static_cast<std::size_t>(row)].data());
      signals.imaginary[static_cast<std::size_t>(row)].setZero();
    }
    m_fourier.forward(signals, scratch);
    for (int row = 0; row <= m_nodes; ++row)
      std::copy_n(signals.real[static_cast<std::size_t>(row)].data(), strip.count, &m_spectrum(row, strip.first));
  });
}

void Convolution::acrossFirst(const Field& field, Field& half) const {
  forEachStrip(m_nodes, 2 * m_nodes, [&](const Strip& strip, Signals& signals, Signals& scratch) {
    load(field, strip, signals);
    m_fourier.forward(signals, scratch);
    for (Eigen::Index s = 0; s < strip.count; ++s) {
      for (std::size_t k = 0; k < signals.real.size(); ++k) {
        half.real(strip.first + s, static_cast<Eigen::Index>(k)) = signals.real[k][s];
        half.imaginary(strip.first + s, static_cast<Eigen::Index>(k)) = signals.imaginary[k][s];
      }
    }
  });
}

void Convolution::acrossSecond(Field& half) const {
  const Eigen::Index length = 2 * m_nodes;
  const double scale = 1 / static_cast<double>(length * length);
  forEachStrip(length, 2 * m_nodes, [&](const Strip& strip, Signals& signals, Signals& scratch) {
    load(half, strip, signals);
    m_fourier.forward(signals, scratch);
    for (Eigen::Index k = 0; k < length; ++k) {
      const auto row = static_cast<std::size_t>(k);
      const double* const spectrum = &m_spectrum(std::min(k, length - k), 0);
      for (Eigen::Index s = 0; s < strip.count; ++s) {
        const Eigen::Index column = strip.first + s;
        const double times = scale * spectrum[std::min(column, length - column)];
        signals.real[row][s] *= times;
        signals.imaginary[row][s] *= times;
      }
    }
    m_fourier.back(signals, scratch);
    for (Eigen::Index i = 0; i < m_nodes; ++i) {
      std::copy_n(signals.real[static_cast<std::size_t>(i)].data(), strip.count, &half.real(i, strip.first));
      std::copy_n(signals.imaginary[static_cast<std::size_t>(i)].data(), strip.count, &half.imaginary(i, strip.first));
    }
  });
}

void Convolution::backAcrossFirst(const Field& half, Field& field) const {
  forEachStrip(m_nodes, 2 * m_nodes, [&](const Strip& strip, Signals& signals, Signals& scratch) {
    for (Eigen::Index s = 0; s < strip.count; ++s) {
      for (std::size_t k = 0; k < signals.real.size(); ++k) {
        signals.real[k][s] = half.real(strip.first + s, static_cast<Eigen::Index>(k));
        signals.imaginary[k][s] = half.imaginary(strip.first + s, static_cast<Eigen::Index>(k));
      }
    }
    m_fourier.back(signals, scratch);
    for (Eigen::Index i = 0; i < m_nodes; ++i) {
      std::copy_n(signals.real[static_cast<std::size_t>(i)].data(), strip.count, &field.real(i, strip.first));
      std::copy_n(signals.imaginary[static_cast<std::size_t>(i)].data(), strip.count, &field.imaginary(i, strip.first));
    }
  });
}

void Convolution::apply(Field& field) const {
  Field half(m_nodes, 2 * m_nodes);
  acrossFirst(field, half);
  acrossSecond(half);
  backAcrossFirst(half, field);
}

}  // namespace kindred::embed::tsne
