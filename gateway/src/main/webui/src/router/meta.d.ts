import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the page's name, for the window and the breadcrumb. */
    title?: string
    /** Path of the list that a detail page belongs to. */
    parent?: string
    /** Reachable without a session. */
    open?: boolean
    /** About whoever looks: reachable without a role. */
    own?: boolean
  }
}
