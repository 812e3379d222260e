// XGBoost (Debian's libxgboost-dev) through its C API. Linked in the usual way it would bring OpenMP along into every start of the
// programs, so it is loaded when it is first needed. Rows go in as single precision. Thread rule: one thread an object.
#pragma once

#include <string>
#include <vector>

#include "core/matrix/dense.h"

namespace kindred::predict::boosted_trees {

/// Rows as XGBoost holds them. Throws Error (OutOfMemory; Internal where the library is not there).
class DataMatrix {
 public:
  DataMatrix(const Matrix& rows, const std::vector<Eigen::Index>& places);
  explicit DataMatrix(const Matrix& rows);
  ~DataMatrix();
  DataMatrix(const DataMatrix&) = delete;
  DataMatrix& operator=(const DataMatrix&) = delete;
  [[nodiscard]] void* handle() const { return m_handle; }
  [[nodiscard]] std::size_t rows() const { return m_rows; }

 private:
  void* m_handle = nullptr;
  std::size_t m_rows = 0;
};

class Booster {
 public:
  using Settings = std::vector<std::pair<std::string, std::string>>;
  /// To learn from or be asked about these rows again and again; they outlive it.
  explicit Booster(const std::vector<const DataMatrix*>& matrices, const Settings& settings);
  /// What bytes() gave. Throws Error (ProjectDamaged).
  explicit Booster(const std::vector<char>& bytes);
  ~Booster();
  Booster(const Booster&) = delete;
  Booster& operator=(const Booster&) = delete;

  void set(const std::string& name, const std::string& value);
  /// One round more, by slopes and curvatures of the loss at each row.
  void boost(const DataMatrix& rows, std::vector<float>& slopes, std::vector<float>& curvatures);
  /// Log-odds of each row after all rounds so far; rows that it was made with are asked about new trees alone.
  [[nodiscard]] std::vector<float> logOddsSoFar(const DataMatrix& rows) const;
  /// Log-odds of each row after so many rounds.
  [[nodiscard]] std::vector<float> logOdds(const DataMatrix& rows, int rounds) const;
  /// Of each row a part a feature, and last the base (TreeSHAP: Lundberg and others, Nature Machine Intelligence 2, 2020).
  [[nodiscard]] std::vector<float> contributions(const DataMatrix& rows, int rounds) const;
  [[nodiscard]] std::vector<char> bytes() const;

 private:
  void* m_handle = nullptr;
};

/// Threads that XGBoost may use now.
std::string threadsNow();

}  // namespace kindred::predict::boosted_trees
