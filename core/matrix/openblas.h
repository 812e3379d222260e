// OpenBLAS, loaded when it is first called. Linked in the usual way it would, before main, start a thread for each
// processor with a buffer of 128 MB each, and it waits for ever where those cannot be had. Here it runs on one thread (its
// own change the last bits), and its buffers are taken once and checked. Internal to core/matrix.
// Thread rule: calls may run at once; as many as there are buffers do, the others wait.
#pragma once

#include <cblas.h>

#include <cstddef>

namespace kindred {

/// What is called of it. LAPACK's routines are Fortran's: everything by address, the lengths of texts last.
struct OpenBlas {
  decltype(&cblas_dgemm) dgemm;
  decltype(&cblas_sgemm) sgemm;
  decltype(&cblas_ssyrk) ssyrk;
  decltype(&cblas_dsyrk) dsyrk;
  decltype(&cblas_strmm) strmm;
  decltype(&cblas_strsm) strsm;
  void (*dsyevd)(const char* job, const char* triangle, const int* n, double* a, const int* lda, double* values,
                 double* work, const int* lwork, int* iwork, const int* liwork, int* info, std::size_t, std::size_t);
  void (*dgeqrf)(const int* m, const int* n, double* a, const int* lda, double* tau, double* work, const int* lwork,
                 int* info);
  void (*dorgqr)(const int* m, const int* n, const int* k, double* a, const int* lda, const double* tau, double* work,
                 const int* lwork, int* info);
  void (*spotrf)(const char* triangle, const int* n, float* a, const int* lda, int* info, std::size_t);
  void (*spotrs)(const char* triangle, const int* n, const int* rights, const float* a, const int* lda, float* b,
                 const int* ldb, int* info, std::size_t);
  void (*strtri)(const char* triangle, const char* diagonal, const int* n, float* a, const int* lda, int* info,
                 std::size_t, std::size_t);
  void (*sposv)(const char* triangle, const int* n, const int* rights, float* a, const int* lda, float* b,
                const int* ldb, int* info, std::size_t);
  void (*dposv)(const char* triangle, const int* n, const int* rights, double* a, const int* lda, double* b,
                const int* ldb, int* info, std::size_t);
};

/// The right to call, for as long as it lives; not to be nested.
class OpenBlasCall {
 public:
  /// Throws std::bad_alloc where there is no memory even for one buffer, Error (Internal) where OpenBLAS is not
  /// installed.
  OpenBlasCall();
  ~OpenBlasCall();
  OpenBlasCall(const OpenBlasCall&) = delete;
  OpenBlasCall& operator=(const OpenBlasCall&) = delete;

  const OpenBlas* operator->() const;
};

}  // namespace kindred
