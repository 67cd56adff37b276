/** What an HTTP request brought. */
export interface ApiResponse<T = unknown> {
  status: number
  data: T
  headers: Record<string, string>
}

/** A request's own headers and query. */
export interface RequestConfig {
  headers?: Record<string, string>
  params?: Record<string, unknown>
  /** Body of a `delete`. */
  data?: unknown
  /** Which statuses are no error; by default those from 200 to 299. */
  validateStatus?: (status: number) => boolean
}

/** The part of axios that the tests use; Medusa's test runner declares its client as nothing. */
export interface Api {
  defaults: { baseURL: string }
  get<T = unknown>(path: string, config?: RequestConfig): Promise<ApiResponse<T>>
  post<T = unknown>(path: string, body?: unknown, config?: RequestConfig): Promise<ApiResponse<T>>
  delete<T = unknown>(path: string, config?: RequestConfig): Promise<ApiResponse<T>>
}

/** The answer of a request that is expected to be refused, instead of an exception. */
export const ANY_STATUS: Pick<RequestConfig, "validateStatus"> = { validateStatus: () => true }
