import type { RouteRecordRaw } from 'vue-router'

export const registry: RouteRecordRaw[] = [
  {
    path: 'units',
    component: () => import('@/views/registry/unit/UnitList.vue'),
    meta: { title: 'units.title' },
  },
  {
    path: 'classes',
    component: () => import('@/views/registry/schoolclass/ClassPage.vue'),
    meta: { title: 'classes.title' },
  },
  {
    path: 'divisions',
    component: () => import('@/views/registry/division/DivisionList.vue'),
    meta: { title: 'divisions.title' },
  },
  {
    path: 'unit-operations',
    component: () => import('@/views/registry/operation/OperationList.vue'),
    meta: { title: 'operations.title', parent: '/units' },
  },
  {
    path: 'unit-operations/new',
    component: () => import('@/views/registry/operation/OperationForm.vue'),
    meta: { title: 'operations.newTitle', parent: '/unit-operations' },
  },
  {
    path: 'tasks',
    component: () => import('@/views/registry/task/TaskLedger.vue'),
    meta: { title: 'tasks.title' },
  },
  {
    path: 'bodies',
    component: () => import('@/views/registry/body/BodyList.vue'),
    meta: { title: 'bodies.title' },
  },
  {
    path: 'bodies/:id',
    component: () => import('@/views/registry/body/BodyDetail.vue'),
    props: true,
    meta: { title: 'bodies.title', parent: '/bodies' },
  },
  {
    path: 'designations',
    component: () => import('@/views/registry/designation/DesignationList.vue'),
    meta: { title: 'designations.title' },
  },
  {
    path: 'pairings',
    component: () => import('@/views/registry/pairing/PairingList.vue'),
    meta: { title: 'pairings.title' },
  },
  {
    path: 'facilities',
    component: () => import('@/views/registry/facility/FacilityList.vue'),
    meta: { title: 'facilities.title' },
  },
  {
    path: 'name-lists',
    component: () => import('@/views/registry/namelist/NameListPage.vue'),
    meta: { title: 'nameLists.title' },
  },
  {
    path: 'name-lists/:id',
    component: () => import('@/views/registry/namelist/NameListDetail.vue'),
    props: true,
    meta: { title: 'nameLists.title', parent: '/name-lists' },
  },
]
