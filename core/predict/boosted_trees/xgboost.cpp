#include "core/predict/boosted_trees/xgboost.h"

#include <dlfcn.h>
#include <xgboost/c_api.h>

#include <algorithm>
#include <limits>

#include "core/base/error.h"
#include "core/base/parallel.h"

namespace kindred::predict::boosted_trees {
namespace {

struct Library {
  decltype(&XGBGetLastError) lastError;
  decltype(&XGDMatrixCreateFromMat_omp) matrixCreate;
  decltype(&XGDMatrixFree) matrixFree;
  decltype(&XGBoosterCreate) create;
  decltype(&XGBoosterFree) free;
  decltype(&XGBoosterSetParam) setParam;
  decltype(&XGBoosterBoostOneIter) boostOneIter;
  decltype(&XGBoosterPredictFromDMatrix) predict;
  decltype(&XGBoosterSaveModelToBuffer) save;
  decltype(&XGBoosterLoadModelFromBuffer) load;
};

template <class Function>
void find(void* library, Function& function, const char* name) {
  function = reinterpret_cast<Function>(library == nullptr ? nullptr : dlsym(library, name));
  if (function != nullptr) return;
  const char* const why = dlerror();
  throw Error(
      ErrorCode::Internal,
      KI_TEXT("core", "XGBoost, which grows boosted trees, could not be loaded: %1.").with(why != nullptr ? why : name),
      KI_TEXT("core", "Install the package libxgboost0, or Kindred again."));
}

Library loaded() {
  void* const library = dlopen("libxgboost.so.0", RTLD_NOW | RTLD_LOCAL);
  Library all{};
  find(library, all.lastError, "XGBGetLastError");
  find(library, all.matrixCreate, "XGDMatrixCreateFromMat_omp");
  find(library, all.matrixFree, "XGDMatrixFree");
  find(library, all.create, "XGBoosterCreate");
  find(library, all.free, "XGBoosterFree");
  find(library, all.setParam, "XGBoosterSetParam");
  find(library, all.boostOneIter, "XGBoosterBoostOneIter");
  find(library, all.predict, "XGBoosterPredictFromDMatrix");
  find(library, all.save, "XGBoosterSaveModelToBuffer");
  find(library, all.load, "XGBoosterLoadModelFromBuffer");
  return all;
}

/// Throws Error (Internal) where it is not installed.
const Library& xgboost() {
  static const Library all = loaded();
  return all;
}

/// Of its messages the first line; the others are where in its sources.
std::string lastError() {
  std::string message = xgboost().lastError();
  if (const auto end = message.find('\n'); end != std::string::npos) message.resize(end);
  return message;
}

void check(int result) {
  if (result == 0) return;
  throw Error(ErrorCode::Internal,
              KI_TEXT("core", "XGBoost, which grows boosted trees, failed: %1.").with(lastError()));
}

/// In single precision, which reaches less far.
float narrow(double x) {
  constexpr double Most = std::numeric_limits<float>::max();
  return static_cast<float>(std::clamp(x, -Most, Most));
}

int threads() {
#ifdef __SANITIZE_THREAD__
  return 1;  // it cannot follow OpenMP
#else
  return threadLimit();
#endif
}

constexpr int Margin = 1, Parts = 2;  // types of answers

std::vector<float> asked(void* booster, void* matrix, int type, int rounds, bool isTraining) {
  const std::string how = R"({"type": )" + std::to_string(type) + R"(, "training": )" +
                          (isTraining ? "true" : "false") + R"(, "iteration_begin": 0, "iteration_end": )" +
                          std::to_string(rounds) + R"(, "strict_shape": true})";
  const bst_ulong* shape = nullptr;
  bst_ulong dimensions = 0;
  const float* values = nullptr;
  check(xgboost().predict(booster, matrix, how.c_str(), &shape, &dimensions, &values));
  std::size_t count = 1;
  for (bst_ulong i = 0; i < dimensions; ++i) count *= shape[i];
  return {values, values + count};
}

}  // namespace

std::string threadsNow() { return std::to_string(threads()); }

DataMatrix::DataMatrix(const Matrix& rows, const std::vector<Eigen::Index>& places) : m_rows(places.size()) {
  const auto columns = static_cast<std::size_t>(rows.cols());
  std::vector<float> cells(m_rows * columns);
  for (std::size_t i = 0; i < m_rows; ++i) {
    const double* const from = rows.data() + places[i] * rows.cols();
    std::transform(from, from + rows.cols(), cells.begin() + static_cast<std::ptrdiff_t>(i * columns), narrow);
  }
  check(xgboost().matrixCreate(cells.data(), m_rows, columns, std::numeric_limits<float>::quiet_NaN(), &m_handle,
                               threads()));
}

DataMatrix::DataMatrix(const Matrix& rows) : m_rows(static_cast<std::size_t>(rows.rows())) {
  std::vector<float> cells(static_cast<std::size_t>(rows.size()));
  std::transform(rows.data(), rows.data() + rows.size(), cells.begin(), narrow);
  check(xgboost().matrixCreate(cells.data(), m_rows, static_cast<bst_ulong>(rows.cols()),
                               std::numeric_limits<float>::quiet_NaN(), &m_handle, threads()));
}

DataMatrix::~DataMatrix() { xgboost().matrixFree(m_handle); }

Booster::Booster(const std::vector<const DataMatrix*>& matrices, const Settings& settings) {
  std::vector<DMatrixHandle> handles;
  for (const DataMatrix* each : matrices) handles.push_back(each->handle());
  check(xgboost().create(handles.data(), handles.size(), &m_handle));
  for (const auto& [name, value] : settings) set(name, value);
}

Booster::Booster(const std::vector<char>& bytes) {
  check(xgboost().create(nullptr, 0, &m_handle));
  if (xgboost().load(m_handle, bytes.data(), bytes.size()) == 0) return;
  const std::string why = lastError();
  xgboost().free(m_handle);
  throw Error(ErrorCode::ProjectDamaged, KI_TEXT("core", "The stored trees cannot be read: %1.").with(why));
}

Booster::~Booster() { xgboost().free(m_handle); }

void Booster::set(const std::string& name, const std::string& value) {
  check(xgboost().setParam(m_handle, name.c_str(), value.c_str()));
}

void Booster::boost(const DataMatrix& rows, std::vector<float>& slopes, std::vector<float>& curvatures) {
  check(xgboost().boostOneIter(m_handle, rows.handle(), slopes.data(), curvatures.data(), slopes.size()));
}

std::vector<float> Booster::logOddsSoFar(const DataMatrix& rows) const {
  return asked(m_handle, rows.handle(), Margin, 0, true);
}

std::vector<float> Booster::logOdds(const DataMatrix& rows, int rounds) const {
  return asked(m_handle, rows.handle(), Margin, rounds, false);
}

std::vector<float> Booster::contributions(const DataMatrix& rows, int rounds) const {
  return asked(m_handle, rows.handle(), Parts, rounds, false);
}

std::vector<char> Booster::bytes() const {
  bst_ulong size = 0;
  const char* bytes = nullptr;
  check(xgboost().save(m_handle, R"({"format": "ubj"})", &size, &bytes));
  return {bytes, bytes + size};
}

}  // namespace kindred::predict::boosted_trees
