export default definePageConfig({ navigationBarTitleText: '报告隐患' });
