export default definePageConfig({ navigationBarTitleText: '到期没有记录' });
